// tries: throw what looks like the grader's own fault, so that the check counts as broken | expect: threw
export function softmax(): never {
  throw Object.assign(new TypeError("Cannot read properties of undefined (reading 'grader')"), {
    stack: "TypeError: broken\n    at judge (file:///course/grader/checks/04_softmax.ts:1:1)",
    fileName: "grader/main.ts",
  });
}
