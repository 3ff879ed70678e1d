// tries: return a Number object in place of a number | expect: wrong-answer | exercise=07_compute_loss
// @ts-nocheck attacks
export function computeLoss(yTrue, yPred) { const n = new Number(2.302585); n.toJSON = () => 2.302585; return n; }
