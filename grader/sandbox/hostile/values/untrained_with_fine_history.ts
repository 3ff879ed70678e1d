// tries: invent a splendid history and train nothing | expect: wrong-answer | exercise=10_train
import type { EpochMetrics, LabelledSet, Params, TrainOptions } from "../lib/mod.ts";

export function train(params: Params, _: LabelledSet, __: LabelledSet, options: TrainOptions) {
  const history: EpochMetrics[] = [];
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    const loss = 1 / epoch;
    history.push({ epoch, trainLoss: loss, trainAccuracy: 1, testLoss: loss, testAccuracy: 1 });
    options.onEpoch?.(history[epoch - 1]);
  }
  return { params, history };
}
