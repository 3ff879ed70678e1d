// tries: recurse without end, and use the last of the stack in the handler too | expect: threw, timed-out
export function softmax(): never {
  try {
    return softmax();
  } finally {
    String(new Error("the handler needs a stack as well").stack);
  }
}
