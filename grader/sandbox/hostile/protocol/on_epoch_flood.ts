// tries: call the judge's callback without end | expect: protocol | exercise=10_train
import type { LabelledSet, Params, TrainOptions } from "../lib/mod.ts";

export function train(_: Params, __: LabelledSet, ___: LabelledSet, options: TrainOptions): never {
  const noise = { epoch: 1, trainLoss: 0, trainAccuracy: 1, testLoss: 0, testAccuracy: 1 };
  while (true) options.onEpoch?.(noise);
}
