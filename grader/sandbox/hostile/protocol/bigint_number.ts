// tries: return a bigint, which JSON refuses to write | expect: wrong-answer | exercise=07_compute_loss
// @ts-nocheck no number
export function computeLoss() {
  return 10n ** 400n;
}
