// tries: fill memory outside the heap | expect: out-of-memory, crashed
const keep: Uint8Array[] = [];

export function softmax(): never {
  for (let i = 0; i < 96; i++) keep.push(new Uint8Array(64 << 20).fill(1));
  throw new Error("nobody stopped it at 6 GB");
}
