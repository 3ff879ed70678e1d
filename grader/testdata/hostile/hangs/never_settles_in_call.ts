// tries: return a promise that never settles | expect: wrong-type, never-settles, timed-out, exited
// @ts-nocheck a promise is no Matrix
export async function softmax() {
  await new Promise(() => {});
}
