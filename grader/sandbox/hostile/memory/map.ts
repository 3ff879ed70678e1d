// tries: pass the greatest size of a Map | expect: out-of-memory, crashed, timed-out
const keep = new Map<number, number[]>();

export function softmax(): never {
  for (let i = 0; i < 2 ** 25; i++) keep.set(i + 0.5, [i]);
  throw new Error("a Map has no greatest size");
}
