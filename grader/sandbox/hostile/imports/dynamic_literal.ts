// tries: import the reference within the call, by a literal path | expect: wrong-answer
// @ts-nocheck a promise is no Matrix
export async function softmax(x: unknown) {
  const reference = await import("../solutions/04_softmax.ts");
  console.log("LEAK:", String(reference.softmax));
  return reference.softmax(x);
}
