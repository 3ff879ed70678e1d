// Misconception: Going back through ReLU, the slope is multiplied by its value, but what counts is its own slope: 1 where the input was positive.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";

const like = (m: Matrix) => new Matrix(m.rows, m.cols);

function forwardOp(op: Operation, v: Matrix[]): Matrix {
  const [a, b] = op.from.map((i: number) => v[i]);
  switch (op.op) {
    case "add": {
      const out = like(a);
      for (let i = 0; i < a.data.length; i++) out.data[i] = a.data[i] + b.data[i % b.data.length];
      return out;
    }
    case "multiply": {
      const out = like(a);
      for (let i = 0; i < a.data.length; i++) out.data[i] = a.data[i] * b.data[i % b.data.length];
      return out;
    }
    case "matmul":
      return matmul(a, b);
    case "transpose":
      return transpose(a);
    case "scale": {
      const out = like(a);
      for (let i = 0; i < a.data.length; i++) out.data[i] = op.factor * a.data[i];
      return out;
    }
    case "relu": {
      const out = like(a);
      for (let i = 0; i < a.data.length; i++) out.data[i] = a.data[i] > 0 ? a.data[i] : 0;
      return out;
    }
    case "softmaxRows":
      return softmaxRows(a, op.causal ?? false);
    case "layerNormRows": {
      const out = like(a);
      const eps = op.epsilon ?? 1e-5;
      for (let r = 0; r < a.rows; r++) {
        const { mu, std } = stats(a.row(r), eps);
        for (let c = 0; c < a.cols; c++) out.set(r, c, (a.get(r, c) - mu) / std);
      }
      return out;
    }
    case "sum": {
      let total = 0;
      for (const x of a.data) total += x;
      return Matrix.from([[total]]);
    }
    case "crossEntropy": {
      let total = 0;
      for (let r = 0; r < a.rows; r++) {
        const lse = logSumExp(a.row(r));
        for (let c = 0; c < a.cols; c++) total += b.get(r, c) * (lse - a.get(r, c));
      }
      return Matrix.from([[total / a.rows]]);
    }
  }
}

function logSumExp(row: Float32Array): number {
  const m = Math.max(...row);
  let s = 0;
  for (const x of row) s += Math.exp(x - m);
  return m + Math.log(s);
}

function softmaxRows(a: Matrix, causal: boolean): Matrix {
  const out = like(a);
  for (let r = 0; r < a.rows; r++) {
    const n = causal ? Math.min(a.cols, r + 1) : a.cols;
    const lse = logSumExp(a.row(r).slice(0, n));
    for (let c = 0; c < n; c++) out.set(r, c, Math.exp(a.get(r, c) - lse));
  }
  return out;
}

function stats(row: Float32Array, eps: number) {
  let mu = 0;
  for (const x of row) mu += x / row.length;
  let v = 0;
  for (const x of row) v += (x - mu) * (x - mu) / row.length;
  return { mu, std: Math.sqrt(v + eps) };
}

export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const vals: Matrix[] = inputs.slice();
  for (const op of tape) vals.push(forwardOp(op, vals));
  return vals;
}

export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const vals = evaluate(tape, inputs);
  const grads = vals.map((m) => like(m));
  grads[grads.length - 1].data.fill(1);
  for (let t = tape.length - 1; t >= 0; t--) {
    const k = inputs.length + t;
    const g = grads[k];
    const y = vals[k];
    const op = tape[t];
    const [ai, bi] = op.from as number[];
    const a = vals[ai], b = vals[bi];
    switch (op.op) {
      case "add": {
        for (let i = 0; i < g.data.length; i++) grads[ai].data[i] += g.data[i];
        for (let i = 0; i < g.data.length; i++) grads[bi].data[i % b.data.length] += g.data[i];
        break;
      }
      case "multiply": {
        for (let i = 0; i < g.data.length; i++) {
          grads[ai].data[i] += g.data[i] * b.data[i % b.data.length];
        }
        for (let i = 0; i < g.data.length; i++) {
          grads[bi].data[i % b.data.length] += g.data[i] * a.data[i];
        }
        break;
      }
      case "matmul": {
        acc(grads, ai, matmul(g, transpose(b)));
        acc(grads, bi, matmul(transpose(a), g));
        break;
      }
      case "transpose":
        acc(grads, ai, transpose(g));
        break;
      case "scale":
        for (let i = 0; i < g.data.length; i++) grads[ai].data[i] += g.data[i] * op.factor;
        break;
      case "relu":
        for (let i = 0; i < g.data.length; i++) {
          if (y.data[i] > 0) grads[ai].data[i] += g.data[i] * y.data[i];
        }
        break;
      case "softmaxRows":
        for (let r = 0; r < g.rows; r++) {
          let dot = 0;
          for (let c = 0; c < g.cols; c++) dot += g.get(r, c) * y.get(r, c);
          for (let c = 0; c < g.cols; c++) {
            grads[ai].data[r * g.cols + c] += y.get(r, c) * (g.get(r, c) - dot);
          }
        }
        break;
      case "layerNormRows":
        for (let r = 0; r < g.rows; r++) {
          const { std } = stats(a.row(r), op.epsilon ?? 1e-5);
          let m1 = 0, m2 = 0;
          for (let c = 0; c < g.cols; c++) {
            m1 += g.get(r, c) / g.cols;
            m2 += g.get(r, c) * y.get(r, c) / g.cols;
          }
          for (let c = 0; c < g.cols; c++) {
            grads[ai].data[r * g.cols + c] += (g.get(r, c) - m1 - y.get(r, c) * m2) / std;
          }
        }
        break;
      case "sum":
        for (let i = 0; i < a.data.length; i++) grads[ai].data[i] += g.data[0];
        break;
      case "crossEntropy": {
        const p = softmaxRows(a, false);
        for (let i = 0; i < p.data.length; i++) {
          grads[ai].data[i] += (p.data[i] - b.data[i]) / a.rows * g.data[0];
        }
        break;
      }
    }
  }
  return grads.slice(0, inputs.length);
}

function acc(grads: Matrix[], i: number, more: Matrix) {
  for (let j = 0; j < more.data.length; j++) grads[i].data[j] += more.data[j];
}
