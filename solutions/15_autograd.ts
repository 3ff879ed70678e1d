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
      byRow(a, (i) => {
        const p = new Float32Array(a.cols);
        p.set(softmaxOf(a.row(i).subarray(0, causal ? i + 1 : a.cols)));
        return p;
      }),
    backward: (d, [a], p) => [
      byRow(a, (i) => {
        const mean = dot(d.row(i), p.row(i));
        return p.row(i).map((p, j) => p * (d.get(i, j) - mean));
      }),
    ],
  };
}

/** n = (a − mean) / s by row; backward (d − mean of d − n · mean of d · n) / s. */
function layerNormRows(epsilon = 1e-5): Rule {
  return {
    forward: ([a]) =>
      byRow(a, (i) => {
        const { mean, s } = spreadOf(a.row(i), epsilon);
        return a.row(i).map((x) => (x - mean) / s);
      }),
    backward: (d, [a], result) => [
      byRow(a, (i) => {
        const [slope, n] = [d.row(i), result.row(i)];
        const { s } = spreadOf(a.row(i), epsilon);
        const shift = sum(slope) / a.cols;
        const stretch = dot(slope, n) / a.cols;
        return slope.map((slope, j) => (slope - shift - n[j] * stretch) / s);
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
    const losses = byRow(z, (i) => {
      const logP = logSoftmaxOf(z.row(i));
      return y.row(i).map((y, j) => -y * logP[j]);
    });
    return Matrix.from([[sum(losses.data) / z.rows]]);
  },
  backward: (d, [z, y]) => {
    const share = d.data[0] / z.rows;
    const dz = byRow(z, (i) => softmaxOf(z.row(i)).map((p, j) => (p - y.get(i, j)) * share));
    return [dz, new Matrix(y.rows, y.cols)]; // targets are given, not learned
  },
};

/** Softmax of one row; the largest is taken away first, so that none overflows. */
function softmaxOf(row: Float32Array): Float32Array {
  return logSoftmaxOf(row).map(Math.exp);
}

/** The logarithms of the softmax of one row: finite even where a probability is 0. */
function logSoftmaxOf(row: Float32Array): Float32Array {
  const max = row.reduce((a, b) => Math.max(a, b));
  const logSum = Math.log(row.reduce((sum, x) => sum + Math.exp(x - max), 0));
  return row.map((x) => x - max - logSum);
}

/** The mean of a row, and the root of its variance plus epsilon. */
function spreadOf(row: Float32Array, epsilon: number): { mean: number; s: number } {
  const mean = sum(row) / row.length;
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
  return { mean, s: Math.sqrt(variance + epsilon) };
}

/** f of each entry. */
function map(a: Matrix, f: (x: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map(f));
}

/** f of each entry of a with its counterpart in b; a b of one row serves every row of a. */
function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map((x, i) => f(x, b.data[i % b.data.length])));
}

/** The matrix with the rows that f makes. */
function byRow(a: Matrix, f: (i: number) => Float32Array): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) result.row(i).set(f(i));
  return result;
}

/** Slopes in the shape of b: where one row served every row, its slopes add up. */
function inShapeOf(b: Matrix, d: Matrix): Matrix {
  const result = new Matrix(b.rows, b.cols);
  d.data.forEach((slope, i) => result.data[i % b.data.length] += slope);
  return result;
}

function addTo(total: Matrix, share: Matrix): void {
  share.data.forEach((slope, i) => total.data[i] += slope);
}

function sum(numbers: Float32Array): number {
  return numbers.reduce((total, x) => total + x, 0);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((total, x, i) => total + x * b[i], 0);
}
