// Zoo: An operation runs backward once the last of its consumers on the way to the loss has reported.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";

export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  return tape.reduce((known, step) => [...known, compute(step, known)], inputs);
}

export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const known = evaluate(tape, inputs);
  const loss = known.length - 1;
  const waiting = countConsumers(tape, inputs.length, loss);
  const grads = known.map((m) => new Matrix(m.rows, m.cols));
  grads[loss].set(0, 0, 1);
  const ready = [loss];
  while (ready.length > 0) {
    const at = ready.pop()!;
    if (at < inputs.length) continue;
    const step = tape[at - inputs.length];
    send(step, known, known[at], grads[at], grads);
    for (const parent of step.from) {
      waiting[parent]--;
      if (waiting[parent] === 0) ready.push(parent);
    }
  }
  return grads.slice(0, inputs.length);
}

/** How many operands each value is, among those that lead to the loss. */
function countConsumers(tape: Operation[], offset: number, loss: number): number[] {
  const counts = new Array<number>(loss + 1).fill(0);
  const stack = [loss];
  const met = new Set(stack);
  while (stack.length > 0) {
    const at = stack.pop()! - offset;
    if (at < 0) continue;
    for (const parent of tape[at].from) {
      counts[parent] += 1;
      if (met.has(parent)) continue;
      met.add(parent);
      stack.push(parent);
    }
  }
  return counts;
}

function compute(step: Operation, known: Matrix[]): Matrix {
  const a = known[step.from[0]];
  const b = known[step.from[1] ?? step.from[0]];
  const out = new Matrix(a.rows, a.cols);
  switch (step.op) {
    case "add":
    case "multiply":
      for (let r = 0; r < a.rows; r++) {
        for (let c = 0; c < a.cols; c++) {
          const other = b.get(b.rows === 1 ? 0 : r, c);
          out.set(r, c, step.op === "add" ? a.get(r, c) + other : a.get(r, c) * other);
        }
      }
      return out;
    case "matmul":
      return matmul(a, b);
    case "transpose":
      return transpose(a);
    case "scale":
      for (let i = 0; i < out.data.length; i++) out.data[i] = a.data[i] * step.factor;
      return out;
    case "relu":
      for (let i = 0; i < out.data.length; i++) if (a.data[i] > 0) out.data[i] = a.data[i];
      return out;
    case "softmaxRows":
      for (let r = 0; r < a.rows; r++) {
        const end = step.causal ? Math.min(r + 1, a.cols) : a.cols;
        let top = -Infinity;
        for (let c = 0; c < end; c++) top = Math.max(top, a.get(r, c));
        let total = 0;
        for (let c = 0; c < end; c++) total += Math.exp(a.get(r, c) - top);
        for (let c = 0; c < end; c++) out.set(r, c, Math.exp(a.get(r, c) - top) / total);
      }
      return out;
    case "layerNormRows":
      for (let r = 0; r < a.rows; r++) {
        const { mu, sigma } = moments(a, r, step.epsilon);
        for (let c = 0; c < a.cols; c++) out.set(r, c, (a.get(r, c) - mu) / sigma);
      }
      return out;
    case "sum": {
      let total = 0;
      for (const x of a.data) total += x;
      return Matrix.from([[total]]);
    }
    case "crossEntropy": {
      let total = 0;
      for (let r = 0; r < a.rows; r++) {
        const lse = logSumExp(a, r);
        for (let c = 0; c < a.cols; c++) total += b.get(r, c) * (lse - a.get(r, c));
      }
      return Matrix.from([[total / a.rows]]);
    }
  }
}

/** Adds what a step sends to the gradients of its operands. */
function send(step: Operation, known: Matrix[], out: Matrix, g: Matrix, grads: Matrix[]): void {
  const [p, q] = [step.from[0], step.from[1] ?? step.from[0]];
  const [a, b] = [known[p], known[q]];
  const give = (to: number, r: number, c: number, x: number) =>
    grads[to].set(r, c, grads[to].get(r, c) + x);
  if (step.op === "matmul") {
    matmul(g, transpose(b)).data.forEach((x, i) => grads[p].data[i] += x);
    matmul(transpose(a), g).data.forEach((x, i) => grads[q].data[i] += x);
    return;
  }
  for (let r = 0; r < a.rows; r++) {
    const rowOfB = b.rows === 1 ? 0 : r;
    let [weighted, plain] = [0, 0];
    if (step.op === "softmaxRows" || step.op === "layerNormRows") {
      for (let c = 0; c < a.cols; c++) weighted += g.get(r, c) * out.get(r, c);
      for (let c = 0; c < a.cols; c++) plain += g.get(r, c);
    }
    const { sigma } = step.op === "layerNormRows" ? moments(a, r, step.epsilon) : { sigma: 1 };
    const lse = step.op === "crossEntropy" ? logSumExp(a, r) : 0;
    for (let c = 0; c < a.cols; c++) {
      switch (step.op) {
        case "add":
          give(p, r, c, g.get(r, c));
          give(q, rowOfB, c, g.get(r, c));
          break;
        case "multiply":
          give(p, r, c, g.get(r, c) * b.get(rowOfB, c));
          give(q, rowOfB, c, g.get(r, c) * a.get(r, c));
          break;
        case "transpose":
          give(p, r, c, g.get(c, r));
          break;
        case "scale":
          give(p, r, c, g.get(r, c) * step.factor);
          break;
        case "relu":
          if (out.get(r, c) > 0) give(p, r, c, g.get(r, c)); // the mask from the result
          break;
        case "softmaxRows":
          give(p, r, c, out.get(r, c) * (g.get(r, c) - weighted));
          break;
        case "layerNormRows": {
          const n = a.cols;
          give(p, r, c, (n * g.get(r, c) - plain - out.get(r, c) * weighted) / (n * sigma));
          break;
        }
        case "sum":
          give(p, r, c, g.get(0, 0));
          break;
        case "crossEntropy": {
          const likely = Math.exp(a.get(r, c) - lse);
          give(p, r, c, g.get(0, 0) * (likely - b.get(r, c)) / a.rows);
        }
      }
    }
  }
}

/** The mean and the deviation of a row, the variance as mean of squares minus square of the mean. */
function moments(a: Matrix, r: number, epsilon = 1e-5) {
  let [first, second] = [0, 0];
  for (const x of a.row(r)) first += x / a.cols;
  for (const x of a.row(r)) second += x * x / a.cols;
  return { mu: first, sigma: Math.sqrt(Math.max(0, second - first * first) + epsilon) };
}

function logSumExp(a: Matrix, r: number): number {
  const top = Math.max(...a.row(r));
  return top + Math.log(a.row(r).reduce((total, x) => total + Math.exp(x - top), 0));
}
