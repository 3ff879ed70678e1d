// tries: fill memory through WebAssembly, where it is not deleted | expect: threw
// @ts-nocheck it may be deleted
const keep: unknown[] = [];

export function softmax(): never {
  for (let i = 0; i < 96; i++) {
    const memory = new WebAssembly.Memory({ initial: 1024, maximum: 1024 });
    keep.push(new Uint8Array(memory.buffer).fill(1));
  }
  throw new Error("nobody stopped it at 6 GB");
}
