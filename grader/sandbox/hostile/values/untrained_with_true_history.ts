// tries: learn nothing, and tell the truth about it | expect: wrong-answer | exercise=10_train
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
const best = (m) => Array.from({ length: m.rows }, (_, i) => { const r = m.row(i); return r.indexOf(Math.max(...r)); });
const told = (p, { x, y }) => { const { a2 } = forward(p, x); const [t, g] = [best(y), best(a2)]; return [computeLoss(y, a2), t.filter((l, i) => l === g[i]).length / t.length]; };
export function train(params, a, b, { epochs, onEpoch }) {
  const moved = Object.fromEntries(Object.entries(params).map(([name, m]) => [name, new Matrix(m.rows, m.cols, m.data.map((w) => w + 0.01))]));
  const [[trainLoss, trainAccuracy], [testLoss, testAccuracy]] = [told(moved, a), told(moved, b)];
  const history = Array.from({ length: epochs }, (_, i) => ({ epoch: i + 1, trainLoss, trainAccuracy, testLoss, testAccuracy }));
  for (const metrics of history) onEpoch?.(metrics);
  return { params: moved, history };
}
