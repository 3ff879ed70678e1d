// Misconception: (1 − target) · ln(1 − p) is added for each class, but that is for classes that exclude nothing, each with a sigmoid: behind softmax the loss is −Σ target · ln p alone.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";

export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = inputs.slice();
  for (const operation of tape) {
    const [a, b] = operation.from.map((index) => values[index]);
    values.push(forward(operation, a, b));
  }
  return values;
}

export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const values = evaluate(tape, inputs);
  const grads = values.map((value) => new Matrix(value.rows, value.cols));
  grads[grads.length - 1].data[0] = 1;
  for (let t = tape.length - 1; t >= 0; t--) {
    const { from } = tape[t];
    const [a, b] = from.map((index) => values[index]);
    const out = inputs.length + t;
    const shares = backward(tape[t], a, b, values[out], grads[out]);
    shares.forEach((share, k) => {
      const grad = grads[from[k]];
      for (let i = 0; i < grad.data.length; i++) grad.data[i] += share.data[i];
    });
  }
  return grads.slice(0, inputs.length);
}

function forward(operation: Operation, a: Matrix, b: Matrix): Matrix {
  switch (operation.op) {
    case "add":
      return each(a, (x, i) => x + b.data[i % b.data.length]);
    case "multiply":
      return each(a, (x, i) => x * b.data[i % b.data.length]);
    case "matmul":
      return matmul(a, b);
    case "transpose":
      return transpose(a);
    case "scale":
      return each(a, (x) => x * operation.factor);
    case "relu":
      return relu(a);
    case "softmaxRows":
      return rows(a, (row, i) => softmaxOf(operation.causal ? row.slice(0, i + 1) : row));
    case "layerNormRows":
      return rows(a, (row) => normOf(row, operation.epsilon ?? 1e-5).n);
    case "sum":
      return Matrix.from([[total(Array.from(a.data))]]);
    case "crossEntropy": {
      let loss = 0;
      for (let i = 0; i < a.rows; i++) {
        const z = Array.from(a.row(i));
        softmaxOf(z).forEach((p, j) => {
          const [y, q] = [b.get(i, j), Math.min(Math.max(p, 1e-15), 1 - 1e-15)];
          loss -= y * Math.log(q) + (1 - y) * Math.log(1 - q);
        });
      }
      return Matrix.from([[loss / a.rows]]);
    }
  }
}

function backward(operation: Operation, a: Matrix, b: Matrix, out: Matrix, d: Matrix): Matrix[] {
  switch (operation.op) {
    case "add":
      return [d, sumTo(b, d)];
    case "multiply":
      return [
        each(d, (g, i) => g * b.data[i % b.data.length]),
        sumTo(b, each(d, (g, i) => g * a.data[i])),
      ];
    case "matmul":
      return [matmul(d, transpose(b)), matmul(transpose(a), d)];
    case "transpose":
      return [transpose(d)];
    case "scale":
      return [each(d, (g) => g * operation.factor)];
    case "relu": {
      const mask = reluDerivative(a);
      return [each(d, (g, i) => g * mask.data[i])];
    }
    case "softmaxRows":
      return [rows(out, (p, i) => {
        const mean = total(p.map((x, j) => x * d.get(i, j)));
        return p.map((x, j) => x * (d.get(i, j) - mean));
      })];
    case "layerNormRows":
      return [rows(a, (row, i) => {
        const { n, s } = normOf(row, operation.epsilon ?? 1e-5);
        const g = Array.from(d.row(i));
        const shift = total(g) / g.length;
        const stretch = total(g.map((x, j) => x * n[j])) / g.length;
        return g.map((x, j) => (x - shift - n[j] * stretch) / s);
      })];
    case "sum":
      return [each(a, () => d.data[0])];
    case "crossEntropy":
      return [
        rows(a, (z, i) => softmaxOf(z).map((p, j) => (p - b.get(i, j)) / a.rows * d.data[0])),
        new Matrix(b.rows, b.cols),
      ];
  }
}

function each(a: Matrix, f: (x: number, i: number) => number): Matrix {
  return new Matrix(a.rows, a.cols, a.data.map(f));
}

function rows(a: Matrix, f: (row: number[], i: number) => number[]): Matrix {
  const result = new Matrix(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) result.row(i).set(f(Array.from(a.row(i)), i));
  return result;
}

function sumTo(b: Matrix, d: Matrix): Matrix {
  const result = new Matrix(b.rows, b.cols);
  d.data.forEach((g, i) => result.data[i % b.data.length] += g);
  return result;
}

function softmaxOf(z: number[]): number[] {
  const max = Math.max(...z);
  const exps = z.map((x) => Math.exp(x - max));
  const sum = total(exps);
  return exps.map((x) => x / sum);
}

function normOf(row: number[], epsilon: number): { n: number[]; s: number } {
  const mean = total(row) / row.length;
  const variance = total(row.map((x) => (x - mean) ** 2)) / row.length;
  const s = Math.sqrt(variance + epsilon);
  return { n: row.map((x) => (x - mean) / s), s };
}

function total(numbers: number[]): number {
  return numbers.reduce((sum, x) => sum + x, 0);
}
