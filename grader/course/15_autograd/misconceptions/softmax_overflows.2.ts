// Misconception: Exponentials of scores stay in range, but e to the power of 1000 is infinite: the largest score of the row is subtracted first.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";

export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = [...inputs];
  for (const operation of tape) {
    values.push(ruleOf(operation).forward(operation.from.map((index) => values[index])));
  }
  return values;
}

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

interface Rule {
  forward(from: Matrix[]): Matrix;
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
      const logTotal = Math.log(row.reduce((total, x) => total + Math.exp(x), 0));
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

function softmaxInto(p: Float32Array, row: Float32Array): void {
  const logTotal = logSumExp(row);
  for (let j = 0; j < row.length; j++) p[j] = Math.exp(row[j] - logTotal);
}

function logSumExp(row: Float32Array): number {
  let max = -Infinity;
  for (let j = 0; j < row.length; j++) max = Math.max(max, row[j]);
  let total = 0;
  for (let j = 0; j < row.length; j++) total += Math.exp(row[j] - max);
  return max + Math.log(total);
}

function spreadOf(row: Float32Array, epsilon: number): { mean: number; s: number } {
  const mean = sum(row) / row.length;
  let squares = 0;
  for (let j = 0; j < row.length; j++) squares += (row[j] - mean) ** 2;
  return { mean, s: Math.sqrt(squares / row.length + epsilon) };
}

function map(a: Matrix, f: (x: number) => number): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.data.length; i++) result.data[i] = f(a.data[i]);
  return result;
}

function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let start = 0; start < a.data.length; start += b.data.length) {
    for (let i = 0; i < b.data.length; i++) {
      result.data[start + i] = f(a.data[start + i], b.data[i]);
    }
  }
  return result;
}

function byRow(a: Matrix, f: (i: number, row: Float32Array) => void): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) f(i, result.row(i));
  return result;
}

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
