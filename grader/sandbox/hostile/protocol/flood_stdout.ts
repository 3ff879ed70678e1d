// tries: flood stdout without end | expect: timed-out
// @ts-nocheck the globals may be deleted
const noise = new Uint8Array(1 << 16).fill(65);

export function softmax(): never {
  while (true) globalThis.Deno?.stdout.writeSync(noise);
}
