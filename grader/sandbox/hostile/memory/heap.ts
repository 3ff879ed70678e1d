// tries: fill the heap with small objects | expect: out-of-memory, crashed, timed-out
const keep: number[][] = [];

export function softmax(): never {
  for (let i = 0; i < 6_000; i++) keep.push(Array.from({ length: 131_072 }, (_, k) => k + 0.5));
  throw new Error("nobody stopped it at 6 GB");
}
