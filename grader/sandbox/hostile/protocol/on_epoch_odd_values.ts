// tries: call the judge's callback with values that break what records them | expect: wrong-answer | exercise=10_train
// @ts-nocheck no metrics
export function train(params, _, __, options) {
  const cyclic = {};
  cyclic.self = cyclic;
  const odd = [null, undefined, 1n, Symbol("odd"), () => 0, cyclic, new Proxy({}, {}), {
    epoch: "1",
  }];
  for (const value of odd) options.onEpoch?.(value);
  return { params, history: odd };
}
