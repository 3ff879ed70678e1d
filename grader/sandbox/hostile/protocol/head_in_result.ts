// tries: return what a frame's head may look like, in place of a Matrix | expect: wrong-answer
// @ts-nocheck no Matrix
export function softmax() {
  return {
    id: 1,
    ok: true,
    kind: "matrix",
    status: "passed",
    score: 10,
    maxScore: 10,
    rows: 1,
    cols: 2,
  };
}
