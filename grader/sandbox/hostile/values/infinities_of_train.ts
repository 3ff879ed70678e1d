// tries: return infinities from train, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=10_train
import { type EpochMetrics, Matrix, type Params, type TrainOptions } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export function train(params: Params, _: unknown, __: unknown, { epochs, onEpoch }: TrainOptions) {
  const like = ({ rows, cols }: Matrix) => infinite(rows, cols);
  const history: EpochMetrics[] = Array.from({ length: epochs }, (_, i) => {
    const most = { trainLoss: Infinity, trainAccuracy: Infinity, testLoss: Infinity, testAccuracy: Infinity };
    return { epoch: i + 1, ...most };
  });
  history.forEach((metrics) => onEpoch?.(metrics));
  const { W1, b1, W2, b2 } = params;
  return { params: { W1: like(W1), b1: like(b1), W2: like(W2), b2: like(b2) }, history };
}
