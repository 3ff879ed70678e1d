// Misconception: A value passes its slope on whenever a share arrives, but then the earlier shares go on again with each later one.

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

  const push = (result: number) => {
    const operation = tape[result - inputs.length];
    if (!operation) return;
    const { from } = operation;
    const shares = ruleOf(operation)
      .backward(slopes[result], from.map((index) => values[index]), values[result]);
    from.forEach((index, k) => {
      addTo(slopes[index], shares[k]);
      push(index);
    });
  };
  push(values.length - 1);
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

function softmaxOf(row: Float32Array): Float32Array {
  return logSoftmaxOf(row).map(Math.exp);
}

function logSoftmaxOf(row: Float32Array): Float32Array {
  const max = row.reduce((a, b) => Math.max(a, b));
  const logSum = Math.log(row.reduce((sum, x) => sum + Math.exp(x - max), 0));
  return row.map((x) => x - max - logSum);
}

function spreadOf(row: Float32Array, epsilon: number): { mean: number; s: number } {
  const mean = sum(row) / row.length;
  const variance = row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
  return { mean, s: Math.sqrt(variance + epsilon) };
}

function map(a: Matrix, f: (x: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map(f));
}

function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map((x, i) => f(x, b.data[i % b.data.length])));
}

function byRow(a: Matrix, f: (i: number) => Float32Array): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) result.row(i).set(f(i));
  return result;
}

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
