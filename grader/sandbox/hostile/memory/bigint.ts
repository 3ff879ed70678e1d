// tries: grow an integer up to the greatest size that the engine allows | expect: threw
export function softmax(): never {
  let size = 1n;
  while (size < 1n << 40n) {
    1n << size;
    size *= 2n;
  }
  throw new Error("the engine has no greatest size");
}
