// tries: return something that only looks like a number | expect: wrong-answer | exercise=07_compute_loss
// @ts-nocheck no number
export function computeLoss() {
  let reads = 0;
  return Object.assign(new Number(0), { valueOf: () => ++reads, toJSON: () => 2.302585 });
}
