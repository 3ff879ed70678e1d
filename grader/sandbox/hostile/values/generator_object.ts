// tries: return a generator in place of the answer | expect: wrong-answer
// @ts-nocheck attacks
export function* softmax(x) {
  while (true) yield x;
}
