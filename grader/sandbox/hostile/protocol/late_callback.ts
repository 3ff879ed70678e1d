// tries: call the callback of an earlier call during a later one, under its own id | expect: wrong-answer | exercise=10_train
import type { LabelledSet, Params, TrainOptions } from "../lib/mod.ts";

const callbacks: TrainOptions["onEpoch"][] = [];
export function train(params: Params, _: LabelledSet, __: LabelledSet, options: TrainOptions) {
  callbacks.push(options.onEpoch);
  const metrics = { epoch: 1, trainLoss: 0, trainAccuracy: 1, testLoss: 0, testAccuracy: 1 };
  for (const callback of callbacks) callback?.(metrics);
  return { params, history: [metrics] };
}
