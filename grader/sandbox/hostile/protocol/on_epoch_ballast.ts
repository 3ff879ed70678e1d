// tries: call the judge's callback with a hundred megabytes each time, which the parent keeps | expect: protocol | exercise=10_train
// @ts-nocheck attacks
// @ts-nocheck no metrics
const ballast = new Float32Array(25_000_000); // 100 MB a time
export function train(params, _, __, options) {
  for (let i = 0; i < 140; i++) options.onEpoch(ballast); // more of them fill any machine
  return { params, history: [] };
}
