// Misconception: The loss is the logarithm of what softmax returns, but a small probability becomes 0 there, and its logarithm infinite: it is computed from the logits.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";

export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = [...inputs];
  for (const operation of tape) values.push(apply(operation, values)[0]);
  return values;
}

export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = evaluate(tape, inputs);
  const slopes = values.map(({ rows, cols }) => new Matrix(rows, cols));
  slopes[slopes.length - 1].data[0] = 1;
  for (let i = tape.length - 1; i >= 0; i--) {
    const { from } = tape[i];
    const shares = apply(tape[i], values)[1](slopes[inputs.length + i]);
    from.forEach((index, k) => addTo(slopes[index], shares[k]));
  }
  return slopes.slice(0, inputs.length);
}

type Applied = [result: Matrix, back: (d: Matrix) => Matrix[]];

function apply(operation: Operation, values: Matrix[]): Applied {
  const [a, b] = operation.from.map((index) => values[index]);
  switch (operation.op) {
    case "add":
      return [zip(a, b, (x, y) => x + y), (d) => [d, inShapeOf(b, d)]];
    case "multiply":
      return [zip(a, b, (x, y) => x * y), (d) => [
        zip(d, b, (slope, y) => slope * y),
        inShapeOf(b, zip(d, a, (slope, x) => slope * x)),
      ]];
    case "matmul":
      return [matmul(a, b), (d) => [matmul(d, transpose(b)), matmul(transpose(a), d)]];
    case "transpose":
      return [transpose(a), (d) => [transpose(d)]];
    case "scale":
      return [zip(a, a, (x) => operation.factor * x), (d) => [
        zip(d, d, (slope) => operation.factor * slope),
      ]];
    case "relu":
      return [relu(a), (d) => [zip(d, reluDerivative(a), (slope, mask) => slope * mask)]];
    case "softmaxRows":
      return softmaxRows(a, operation.causal);
    case "layerNormRows":
      return layerNormRows(a, operation.epsilon);
    case "sum":
      return [Matrix.from([[sum(a.data)]]), (d) => [zip(a, a, () => d.data[0])]];
    case "crossEntropy":
      return crossEntropy(a, b);
  }
}

function softmaxRows(a: Matrix, causal = false): Applied {
  const p = byRow(a, (row, i) => softmaxOf(row.subarray(0, causal ? i + 1 : a.cols)));
  return [p, (d) => [byRow(p, (p, i) => {
    const mean = dot(d.row(i), p);
    return p.map((p, j) => p * (d.get(i, j) - mean));
  })]];
}

function layerNormRows(a: Matrix, epsilon = 1e-5): Applied {
  const means = a.toRows().map((row) => sum(row) / a.cols);
  const roots = a.toRows().map((row, i) => {
    const variance = sum(row.map((x) => (x - means[i]) ** 2)) / a.cols;
    return Math.sqrt(variance + epsilon);
  });
  const n = byRow(a, (row, i) => row.map((x) => (x - means[i]) / roots[i]));
  return [n, (d) => [byRow(n, (n, i) => {
    const shift = sum(d.row(i)) / a.cols;
    const stretch = dot(d.row(i), n) / a.cols;
    return n.map((n, j) => (d.get(i, j) - shift - n * stretch) / roots[i]);
  })]];
}

function crossEntropy(z: Matrix, y: Matrix): Applied {
  const losses = z.toRows().map((row, i) => -dot(y.row(i), softmaxOf(row).map(Math.log)));
  const loss = Matrix.from([[sum(losses) / z.rows]]);
  return [loss, (d) => [
    byRow(z, (row, i) => softmaxOf(row).map((p, j) => (p - y.get(i, j)) / z.rows * d.data[0])),
    new Matrix(y.rows, y.cols),
  ]];
}

function softmaxOf(row: ArrayLike<number>): number[] {
  return logSoftmaxOf(row).map(Math.exp);
}

function logSoftmaxOf(row: ArrayLike<number>): number[] {
  const max = Math.max(...Array.from(row));
  const logSum = Math.log(sum(Array.from(row, (x) => Math.exp(x - max))));
  return Array.from(row, (x) => x - max - logSum);
}

function zip(a: Matrix, b: Matrix, f: (x: number, y: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map((x, i) => f(x, b.data[i % b.data.length])));
}

function byRow(a: Matrix, f: (row: Float32Array, i: number) => ArrayLike<number>): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) result.row(i).set(f(a.row(i), i));
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

function sum(numbers: ArrayLike<number>): number {
  return Array.from(numbers).reduce((total, x) => total + x, 0);
}

function dot(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return sum(Array.from(a, (x, i) => x * b[i]));
}
