// tries: return primitives in turn | expect: wrong-answer
// @ts-nocheck no Matrix
let calls = 0;
const kinds = [null, 1, "matrix", true, 1n, Symbol("matrix")];
export function softmax() {
  return kinds[calls++ % kinds.length];
}
