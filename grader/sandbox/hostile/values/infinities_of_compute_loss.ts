// tries: return infinities from compute loss, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=07_compute_loss
export function computeLoss(): number {
  return Infinity;
}
