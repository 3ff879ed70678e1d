// tries: return, for a probability of 0, an object that can be turned neither into a number nor into text, so that the parent throws where it shows it | expect: wrong-answer | exercise=07_compute_loss
// @ts-nocheck attacks
export function computeLoss(yTrue, yPred) {
  let sum = 0;
  for (let i = 0; i < yTrue.rows; i++) for (let j = 0; j < yTrue.cols; j++) {
    const p = yPred.get(i, j);
    if (yTrue.get(i, j) === 1) { if (p === 0) return { toString: 1, valueOf: 1 }; sum -= Math.log(p); }
  }
  return sum / yTrue.rows;
}
