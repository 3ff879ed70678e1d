// tries: return a promise that never settles | expect: wrong-answer
// @ts-nocheck a promise is no Matrix
export async function softmax() {
  await new Promise(() => {});
}
