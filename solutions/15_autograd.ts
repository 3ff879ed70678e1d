import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";

/**
 * Runs a tape forward: computes every value from those before it. The type `Operation` in
 * lib/types.ts says what each operation computes.
 *
 * @param tape the operations in order; `from` holds indices into the list of values
 * @param inputs the first values; not changed
 * @returns all values: the inputs first, then the result of each operation
 *
 * @example The values of 2 · 3 + 2
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix, type Operation } from "../lib/mod.ts";
 * const tape: Operation[] = [
 *   { op: "multiply", from: [0, 1] }, // value 2
 *   { op: "add", from: [2, 0] }, // value 3
 * ];
 * const values = evaluate(tape, [Matrix.from([[2]]), Matrix.from([[3]])]);
 * assertEquals(values.map((value) => value.get(0, 0)), [2, 3, 6, 8]);
 * ```
 */
export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = [...inputs];
  for (const operation of tape) {
    values.push(ruleOf(operation).forward(operation.from.map((index) => values[index])));
  }
  return values;
}

/**
 * Runs a tape backward: the slope of the last value along every entry of every input.
 *
 * Formula: the last value has slope 1. From the last operation to the first, each passes the slope
 * of its result on to the values that the result was made from. Where paths meet, slopes add.
 *
 * Source: S. Linnainmaa, Taylor expansion of the accumulated rounding error, 1976.
 *
 * @param tape the operations in order; the last value is 1×1
 * @param inputs the first values; not changed
 * @returns for each input a matrix of its shape; zeros where the last value does not depend on it,
 * and zeros will do for the targets of a cross-entropy
 *
 * @example The loss x · y + x has the slope y + 1 along x, which is used twice, and x along y
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix, type Operation } from "../lib/mod.ts";
 * const tape: Operation[] = [
 *   { op: "multiply", from: [0, 1] }, // value 2
 *   { op: "add", from: [2, 0] }, // value 3
 * ];
 * const [dx, dy] = gradients(tape, [Matrix.from([[2]]), Matrix.from([[3]])]);
 * assertEquals([dx.get(0, 0), dy.get(0, 0)], [4, 2]);
 * ```
 */
export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = evaluate(tape, inputs);
  const slopes = values.map(({ rows, cols }) => new Matrix(rows, cols));
  slopes[slopes.length - 1].data[0] = 1;

  for (let i = tape.length - 1; i >= 0; i--) {
    const { from } = tape[i];
    const result = inputs.length + i;
    const shares = ruleOf(tape[i])
      .backward(slopes[result], from.map((index) => values[index]), values[result]);
    from.forEach((index, k) => addTo(slopes[index], shares[k]));
  }
  return slopes.slice(0, inputs.length);
}

/** What an operation computes, and how it passes the slope of its result on. */
interface Rule {
  /** The result. */
  forward(from: Matrix[]): Matrix;
  /** From the slope `d` of the result, the share of each value in `from`, in its shape. */
  backward(d: Matrix, from: Matrix[], result: Matrix): Matrix[];
}

function ruleOf(operation: Operation): Rule {
  switch (operation.op) {
    case "add":
      return ADD;
    case "multiply":
      return MULTIPLY;
    case "matmul":
      return MATMUL;
    case "transpose":
      return TRANSPOSE;
    case "scale":
      return scale(operation.factor);
    case "relu":
      return RELU;
    case "softmaxRows":
      return softmaxRows(operation.causal);
    case "layerNormRows":
      return layerNormRows(operation.epsilon);
    case "sum":
      return SUM;
    case "crossEntropy":
      return CROSS_ENTROPY;
  }
}

const ADD: Rule = {
  forward: ([a, b]) => zip(a, b, (x, y) => x + y),
  backward: (d, [, b]) => [d, inShapeOf(b, d)],
};

const MULTIPLY: Rule = {
  forward: ([a, b]) => zip(a, b, (x, y) => x * y),
  backward: (d, [a, b]) => [
    zip(d, b, (slope, y) => slope * y),
    inShapeOf(b, zip(d, a, (slope, x) => slope * x)),
  ],
};

const MATMUL: Rule = {
  forward: ([a, b]) => matmul(a, b),
  backward: (d, [a, b]) => [
    matmul(d, b, { transposeB: true }), // d·bᵀ
    matmul(a, d, { transposeA: true }), // aᵀ·d
  ],
};

const TRANSPOSE: Rule = {
  forward: ([a]) => transpose(a),
  backward: (d) => [transpose(d)],
};

function scale(factor: number): Rule {
  return {
    forward: ([a]) => map(a, (x) => factor * x),
    backward: (d) => [map(d, (slope) => factor * slope)],
  };
}

const RELU: Rule = {
  forward: ([a]) => relu(a),
  backward: (d, [a]) => [zip(d, reluDerivative(a), (slope, mask) => slope * mask)],
};

/** p = eᵃ / Σ eᵃ by row; backward p · (d − Σ d · p): more for one entry is less for the others. */
function softmaxRows(causal = false): Rule {
  return {
    forward: ([a]) =>
      byRow(a, (i, p) => {
        const seen = causal ? i + 1 : a.cols;
        softmaxInto(p.subarray(0, seen), a.row(i).subarray(0, seen));
      }),
    backward: (d, [a], result) => [
      byRow(a, (i, da) => {
        const [slope, p] = [d.row(i), result.row(i)];
        const mean = dot(slope, p);
        for (let j = 0; j < p.length; j++) da[j] = p[j] * (slope[j] - mean);
      }),
    ],
  };
}

/** n = (a − mean) / s by row; backward (d − mean of d − n · mean of d · n) / s. */
function layerNormRows(epsilon = 1e-5): Rule {
  return {
    forward: ([a]) =>
      byRow(a, (i, n) => {
        const x = a.row(i);
        const { mean, s } = spreadOf(x, epsilon);
        for (let j = 0; j < n.length; j++) n[j] = (x[j] - mean) / s;
      }),
    backward: (d, [a], result) => [
      byRow(a, (i, da) => {
        const [slope, n] = [d.row(i), result.row(i)];
        const { s } = spreadOf(a.row(i), epsilon);
        const shift = sum(slope) / a.cols;
        const stretch = dot(slope, n) / a.cols;
        for (let j = 0; j < n.length; j++) da[j] = (slope[j] - shift - n[j] * stretch) / s;
      }),
    ],
  };
}

const SUM: Rule = {
  forward: ([a]) => Matrix.from([[sum(a.data)]]),
  backward: (d, [a]) => [map(a, () => d.data[0])],
};

const CROSS_ENTROPY: Rule = {
  forward: ([z, y]) => {
    let loss = 0;
    for (let i = 0; i < z.rows; i++) {
      const [row, targets] = [z.row(i), y.row(i)];
      const logTotal = logSumExp(row);
      for (let j = 0; j < row.length; j++) loss -= targets[j] * (row[j] - logTotal); // y · ln p
    }
    return Matrix.from([[loss / z.rows]]);
  },
  backward: (d, [z, y]) => {
    const share = d.data[0] / z.rows;
    const dz = byRow(z, (i, dz) => {
      const targets = y.row(i);
      softmaxInto(dz, z.row(i)); // p
      for (let j = 0; j < dz.length; j++) dz[j] = (dz[j] - targets[j]) * share;
    });
    return [dz, new Matrix(y.rows, y.cols)]; // targets are given, not learned
  },
};

/** p becomes the softmax of a row. */
function softmaxInto(p: Float32Array, row: Float32Array): void {
  const logTotal = logSumExp(row);
  for (let j = 0; j < row.length; j++) p[j] = Math.exp(row[j] - logTotal);
}

/** ln Σ eˣ of a row: the largest is taken away first, so that none overflows. */
function logSumExp(row: Float32Array): number {
  let max = -Infinity;
  for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
  let total = 0;
  for (let j = 0; j < row.length; j++) total += Math.exp(row[j] - max);
  return max + Math.log(total);
}

/** The mean of a row, and the root of its variance plus epsilon. */
function spreadOf(row: Float32Array, epsilon: number): { mean: number; s: number } {
  const mean = sum(row) / row.length;
  let squares = 0;
  for (let j = 0; j < row.length; j++) squares += (row[j] - mean) ** 2;
  return { mean, s: Math.sqrt(squares / row.length + epsilon) };
}

/** f of each entry. */
function map(a: Matrix, f: (x: number) => number): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) result.data[i] = f(a.data[i]);
  return result;
}

/** f of each entry of a with its counterpart in b; a b of one row serves every row of a. */
function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let start = 0; start < a.data.length; start += b.data.length) {
    for (let i = 0; i < b.data.length; i++) {
      result.data[start + i] = f(a.data[start + i], b.data[i]);
    }
  }
  return result;
}

/** A matrix in the shape of a, whose rows f fills in. */
function byRow(a: Matrix, f: (i: number, row: Float32Array) => void): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) f(i, result.row(i));
  return result;
}

/** Slopes in the shape of b: where one row served every row, its slopes add up. */
function inShapeOf(b: Matrix, d: Matrix): Matrix {
  const result = new Matrix(b.rows, b.cols);
  for (let start = 0; start < d.data.length; start += b.data.length) {
    for (let i = 0; i < b.data.length; i++) result.data[i] += d.data[start + i];
  }
  return result;
}

function addTo(total: Matrix, share: Matrix): void {
  for (let i = 0; i < share.data.length; i++) total.data[i] += share.data[i];
}

function sum(numbers: Float32Array): number {
  let total = 0;
  for (let i = 0; i < numbers.length; i++) total += numbers[i];
  return total;
}

function dot(a: Float32Array, b: Float32Array): number {
  let total = 0;
  for (let i = 0; i < a.length; i++) total += a[i] * b[i];
  return total;
}
