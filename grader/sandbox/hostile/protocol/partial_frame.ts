// tries: write half a frame, and then nothing for ever | expect: timed-out
// @ts-nocheck the globals may be deleted
globalThis.Deno?.stdout.writeSync(new Uint8Array([68]));

export function softmax(): never {
  while (true);
}
