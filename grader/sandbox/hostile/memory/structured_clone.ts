// tries: fill memory by copies, whose serialised form counts twice | expect: out-of-memory
const keep: unknown[] = [];

export function softmax(): never {
  const piece = { text: "x".repeat(1 << 24), bytes: new Uint8Array(32 << 20).fill(1) };
  for (let i = 0; i < 96; i++) keep.push(structuredClone(piece));
  throw new Error("nobody stopped it at 6 GB");
}
