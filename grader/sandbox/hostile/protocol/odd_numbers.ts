// tries: return the numbers that JSON can't carry | expect: wrong-answer | exercise=07_compute_loss
const odd = [NaN, Infinity, -Infinity, -0, 5e-324, Number.MAX_VALUE];
let calls = 0;

export function computeLoss(): number {
  return odd[calls++ % odd.length];
}
