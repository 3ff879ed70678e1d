// tries: return objects with the very fields that the grader's wire uses for its own ends | expect: wrong-answer
// @ts-nocheck no Matrix
let calls = 0;
const odd = [{ matrix: [1, 2, 3] }, { kept: "params" }, { strange: {} }, { callback: true }, { number: "9" }];
export function softmax() {
  return Object.assign(odd[calls++ % odd.length], { ["__proto__"]: null, undefined: true, seed: 1 });
}
