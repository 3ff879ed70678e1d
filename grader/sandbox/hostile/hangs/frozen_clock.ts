// tries: stop the clocks of the child, in case the runner times its calls | expect: timed-out
Date.now = () => 0;
performance.now = () => 0;
globalThis.setTimeout = globalThis.setInterval = (() => 0) as never;
globalThis.clearTimeout = () => {};

export function softmax(): never {
  while (Date.now() === 0);
  throw new Error("time flies");
}
