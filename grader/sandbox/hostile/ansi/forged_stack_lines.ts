// tries: make a stack trace point into the grader | expect: threw
export function softmax(): never {
  throw new Error(
    "mistake\n    at judge (grader/checks/04_softmax.ts:12:3)\n    at main (grader/main.ts:1:1)",
  );
}
