// tries: reserve a terabyte and fill six gigabytes of it | expect: out-of-memory, crashed
export function softmax(): never {
  const buffer = new ArrayBuffer(0, { maxByteLength: 2 ** 40 });
  for (let size = 1; size <= 96; size++) {
    buffer.resize(size * (64 << 20));
    new Uint8Array(buffer).fill(1);
  }
  throw new Error("nobody stopped it at 6 GB");
}
