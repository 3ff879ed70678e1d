// tries: fail while loading with megabytes in each field, which the parent searches by patterns | expect: forbidden-import
// @ts-nocheck attacks
const stringify = JSON.stringify;
const failed = {
  name: "x".repeat(900_000),
  message: 'Requires import access to "'.repeat(30_000),
  stack: "/04_softmax.ts:1:1 ".repeat(90_000),
  kind: "",
};
JSON.stringify = (head) => stringify(head?.notLoaded ? { notLoaded: failed } : head);
throw failed;
