// tries: double strings, and flatten them so that they take their room | expect: out-of-memory
const keep: string[] = [];

export function softmax(): never {
  const piece = "0123456789abcdef".repeat(1 << 22);
  for (let i = 0; i < 96; i++) keep.push((piece + i).toUpperCase());
  throw new Error("nobody stopped it at 6 GB");
}
