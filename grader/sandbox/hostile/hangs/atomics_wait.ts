// tries: sleep in the call without using the processor | expect: timed-out
export function softmax(): never {
  const lock = new Int32Array(new SharedArrayBuffer(4));
  while (true) Atomics.wait(lock, 0, 0);
}
