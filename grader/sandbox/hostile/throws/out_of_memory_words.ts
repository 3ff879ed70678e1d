// tries: throw the words of an exhausted memory, to be excused | expect: out-of-memory
export function softmax(): never {
  throw new RangeError("Array buffer allocation failed");
}
