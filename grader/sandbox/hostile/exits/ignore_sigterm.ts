// tries: ignore every signal that can be ignored, and then loop | expect: timed-out
// @ts-nocheck the globals may be deleted
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP", "SIGXCPU", "SIGXFSZ"]) {
  globalThis.Deno?.addSignalListener(signal, () => {});
}

export function softmax(): never {
  while (true);
}
