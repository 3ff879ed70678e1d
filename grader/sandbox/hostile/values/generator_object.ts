// tries: return a generator in place of the answer | expect: threw
// @ts-nocheck attacks
export function* softmax(x) {
  while (true) yield x;
}
