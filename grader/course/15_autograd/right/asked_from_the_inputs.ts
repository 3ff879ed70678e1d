// Zoo: The slope of a value is asked for: the sum over its consumers, each remembered once it is known.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";

type Table = number[][];

export const evaluate = (tape: Operation[], inputs: Matrix[]): Matrix[] => {
  const all = inputs.slice();
  tape.forEach((operation) => {
    const operands = operation.from.map((at) => all[at]);
    all.push(FORWARD[operation.op](operands, operation as never));
  });
  return all;
};

export const gradients = (tape: Operation[], inputs: Matrix[]): Matrix[] => {
  const all = evaluate(tape, inputs);
  const memo = new Map<number, Matrix>([]);
  const slopeOf = (at: number): Matrix => {
    const before = memo.get(at);
    if (before) return before;
    let total = all[at].toRows().map((row) => row.map(() => 0));
    if (at === all.length - 1) total = [[1]];
    for (const [k, operation] of tape.entries()) {
      operation.from.forEach((used, place) => {
        if (used !== at) return;
        const operands = operation.from.map((index) => all[index]);
        const slope = slopeOf(inputs.length + k);
        const share = BACKWARD[operation.op](slope, operands, operation as never)[place];
        total = plus(total, share.toRows());
      });
    }
    memo.set(at, Matrix.from(total));
    return memo.get(at)!;
  };
  return inputs.map((_, at) => slopeOf(at));
};

const plus = (a: Table, b: Table) => a.map((row, i) => row.map((x, j) => x + b[i][j]));
const each = (a: Matrix, f: (x: number, i: number, j: number) => number) =>
  Matrix.from(a.toRows().map((row, i) => row.map((x, j) => f(x, i, j))));
/** One row as often as a matrix has rows. */
const spread = (b: Matrix, rows: number) =>
  b.rows === rows ? b : Matrix.from(Array.from({ length: rows }, () => b.toRows()[0]));
/** The sum of the columns, as a product with a row of ones. */
const gather = (d: Matrix, rows: number) =>
  d.rows === rows ? d : matmul(new Matrix(1, d.rows, new Float32Array(d.rows).fill(1)), d);
const average = (row: number[]) => row.reduce((s, x) => s + x, 0) / row.length;

/** Softmax with hidden scores far below all others. */
const attend = (a: Matrix, causal?: boolean) => {
  if (!causal) return softmax(a);
  const seen = a.toRows().map((row, i) => row.filter((_, j) => j <= i));
  const weights = seen.map((row) => softmax(Matrix.from([row])).toRows()[0]);
  return each(a, (_, i, j) => weights[i][j] ?? 0);
};

const deviations = (a: Matrix, epsilon = 1e-5) =>
  a.toRows().map((row) => {
    const middle = average(row);
    const variance = average(row.map((x) => Math.pow(x - middle, 2)));
    return { middle, by: 1 / Math.sqrt(variance + epsilon) };
  });

interface Extra {
  factor: number;
  causal?: boolean;
  epsilon?: number;
}

const FORWARD: Record<Operation["op"], (from: Matrix[], extra: Extra) => Matrix> = {
  add: ([a, b]) => {
    const other = spread(b, a.rows);
    return each(a, (x, i, j) => x + other.get(i, j));
  },
  multiply: ([a, b]) => {
    const other = spread(b, a.rows);
    return each(a, (x, i, j) => x * other.get(i, j));
  },
  matmul: ([a, b]) => matmul(a, b),
  transpose: ([a]) => transpose(a),
  scale: ([a], { factor }) => each(a, (x) => x * factor),
  relu: ([a]) => relu(a),
  softmaxRows: ([a], { causal }) => attend(a, causal),
  layerNormRows: ([a], { epsilon }) => {
    const by = deviations(a, epsilon);
    return each(a, (x, i) => (x - by[i].middle) * by[i].by);
  },
  sum: ([a]) => Matrix.from([[a.toRows().flat().reduce((s, x) => s + x, 0)]]),
  crossEntropy: ([z, t]) => {
    const perRow = z.toRows().map((row, i) => {
      const peak = Math.max(...row);
      const lifted = Math.log(row.reduce((s, x) => s + Math.exp(x - peak), 0));
      return -row.reduce((s, x, j) => s + t.get(i, j) * (x - peak - lifted), 0);
    });
    return Matrix.from([[average(perRow)]]);
  },
};

const BACKWARD: Record<Operation["op"], (d: Matrix, from: Matrix[], extra: Extra) => Matrix[]> = {
  add: (d, [, b]) => [d, gather(d, b.rows)],
  multiply: (d, [a, b]) => {
    const other = spread(b, a.rows);
    const forB = each(d, (s, i, j) => s * a.get(i, j));
    return [each(d, (s, i, j) => s * other.get(i, j)), gather(forB, b.rows)];
  },
  matmul: (d, [a, b]) => [matmul(d, transpose(b)), matmul(transpose(a), d)],
  transpose: (d) => [transpose(d)],
  scale: (d, _, { factor }) => [each(d, (s) => s * factor)],
  relu: (d, [a]) => {
    const passes = reluDerivative(a);
    return [each(d, (s, i, j) => passes.get(i, j) === 0 ? 0 : s)];
  },
  softmaxRows: (d, [a], { causal }) => {
    const p = attend(a, causal);
    const inner = d.toRows().map((row, i) => row.reduce((s, x, j) => s + x * p.get(i, j), 0));
    return [each(d, (s, i, j) => p.get(i, j) * s - p.get(i, j) * inner[i])];
  },
  layerNormRows: (d, [a], { epsilon }) => {
    const by = deviations(a, epsilon);
    return [each(d, (s, i, j) => {
      const normal = (x: number) => (x - by[i].middle) * by[i].by;
      const row = d.toRows()[i];
      const tilt = average(row.map((s, k) => s * normal(a.get(i, k))));
      return by[i].by * (s - average(row) - tilt * normal(a.get(i, j)));
    })];
  },
  sum: (d, [a]) => [each(a, () => d.get(0, 0))],
  crossEntropy: (d, [z, t]) => {
    const p = softmax(z);
    return [each(p, (x, i, j) => d.get(0, 0) * (x - t.get(i, j)) / z.rows), each(t, () => 0)];
  },
};
