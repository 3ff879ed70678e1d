// Zoo: A class for nodes that remember how to pass their slope on, sorted so that parents come first.

import { Matrix, type Operation } from "../lib/mod.ts";

class Node {
  readonly grad: Float64Array;
  back = () => {};

  constructor(
    readonly rows: number,
    readonly cols: number,
    readonly value: Float64Array,
    readonly parents: Node[] = [],
  ) {
    this.grad = new Float64Array(value.length);
  }

  static of(m: Matrix): Node {
    return new Node(m.rows, m.cols, Float64Array.from(m.data));
  }

  toMatrix(numbers: Float64Array): Matrix {
    return new Matrix(this.rows, this.cols, Float32Array.from(numbers));
  }
}

export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  return record(tape, inputs).map((node) => node.toMatrix(node.value));
}

export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const nodes = record(tape, inputs);
  const order: Node[] = [];
  const visited = new Set<Node>();
  (function visit(node: Node) {
    if (visited.has(node)) return;
    visited.add(node);
    node.parents.forEach(visit);
    order.push(node);
  })(nodes[nodes.length - 1]);
  nodes[nodes.length - 1].grad[0] = 1;
  order.reverse().forEach((node) => node.back());
  return nodes.slice(0, inputs.length).map((node) => node.toMatrix(node.grad));
}

function record(tape: Operation[], inputs: Matrix[]): Node[] {
  const nodes = inputs.map(Node.of);
  for (const operation of tape) {
    const [a, b] = operation.from.map((k) => nodes[k]);
    nodes.push(build(operation, a, b));
  }
  return nodes;
}

function build(operation: Operation, a: Node, b: Node): Node {
  switch (operation.op) {
    case "add":
      return pointwise(a, b, (x, y) => x + y, () => 1, () => 1);
    case "multiply":
      return pointwise(a, b, (x, y) => x * y, (_, y) => y, (x) => x);
    case "relu":
      return pointwise(a, a, (x) => Math.max(x, 0), (x) => x >= 0 ? 1 : 0, () => 0);
    case "scale":
      return pointwise(a, a, (x) => operation.factor * x, () => operation.factor, () => 0);
    case "matmul":
      return product(a, b);
    case "transpose": {
      const at = (k: number) => (k % a.rows) * a.cols + Math.floor(k / a.rows);
      const out = new Node(a.cols, a.rows, a.value.map((_, k) => a.value[at(k)]), [a]);
      out.back = () => out.grad.forEach((g, k) => a.grad[at(k)] += g);
      return out;
    }
    case "sum": {
      const out = new Node(1, 1, Float64Array.of(a.value.reduce((x, y) => x + y)), [a]);
      out.back = () => a.grad.forEach((_, k) => a.grad[k] += out.grad[0]);
      return out;
    }
    case "softmaxRows":
      return rowwise(
        a,
        (row, i) => probabilities(operation.causal ? row.subarray(0, i + 1) : row),
        jacobianOfSoftmax,
      );
    case "layerNormRows":
      return rowwise(
        a,
        (row) => normal(row, operation.epsilon ?? 1e-5).out,
        (_, row) => jacobianOfNorm(row, operation.epsilon ?? 1e-5),
      );
    case "crossEntropy":
      return negativeLogLikelihood(a, b);
  }
}

function pointwise(
  a: Node,
  b: Node,
  f: (x: number, y: number) => number,
  alongA: (x: number, y: number) => number,
  alongB: (x: number, y: number) => number,
): Node {
  const y = (k: number) => b.value[k % b.value.length];
  const out = new Node(a.rows, a.cols, a.value.map((x, k) => f(x, y(k))), [a, b]);
  out.back = () => {
    for (let k = 0; k < out.grad.length; k++) {
      const [x, other] = [a.value[k], y(k)];
      a.grad[k] += out.grad[k] * alongA(x, other);
      b.grad[k % b.grad.length] += out.grad[k] * alongB(x, other);
    }
  };
  return out;
}

function product(a: Node, b: Node): Node {
  const [n, inner, m] = [a.rows, a.cols, b.cols];
  const out = new Node(n, m, new Float64Array(n * m), [a, b]);
  const walk = (visit: (ik: number, kj: number, ij: number) => void) => {
    for (let i = 0; i < n; i++) {
      for (let k = 0; k < inner; k++) {
        for (let j = 0; j < m; j++) visit(i * inner + k, k * m + j, i * m + j);
      }
    }
  };
  walk((ik, kj, ij) => out.value[ij] += a.value[ik] * b.value[kj]);
  out.back = () =>
    walk((ik, kj, ij) => {
      a.grad[ik] += out.grad[ij] * b.value[kj];
      b.grad[kj] += out.grad[ij] * a.value[ik];
    });
  return out;
}

/** Each row by a function whose slopes are a whole table: entry [k][j] is of result k along entry j. */
function rowwise(
  a: Node,
  f: (row: Float64Array, i: number) => Float64Array,
  jacobian: (out: Float64Array, row: Float64Array) => number[][],
): Node {
  const out = new Node(a.rows, a.cols, new Float64Array(a.value.length), [a]);
  const part = (numbers: Float64Array, i: number) => numbers.subarray(i * a.cols, (i + 1) * a.cols);
  for (let i = 0; i < a.rows; i++) part(out.value, i).set(f(part(a.value, i), i));
  out.back = () => {
    for (let i = 0; i < a.rows; i++) {
      const J = jacobian(part(out.value, i), part(a.value, i));
      const [from, to] = [part(out.grad, i), part(a.grad, i)];
      J.forEach((line, k) => line.forEach((slope, j) => to[j] += from[k] * slope));
    }
  };
  return out;
}

function probabilities(scores: Float64Array): Float64Array {
  const highest = scores.reduce((x, y) => x > y ? x : y);
  const powers = scores.map((x) => Math.exp(x - highest));
  const all = powers.reduce((x, y) => x + y);
  return powers.map((x) => x / all);
}

function jacobianOfSoftmax(p: Float64Array): number[][] {
  return Array.from(p, (pk, k) => Array.from(p, (pj, j) => pk * ((k === j ? 1 : 0) - pj)));
}

function normal(row: Float64Array, epsilon: number) {
  const mean = row.reduce((x, y) => x + y) / row.length;
  const centred = row.map((x) => x - mean);
  const sd = (centred.reduce((s, x) => s + x * x, 0) / row.length + epsilon) ** 0.5;
  return { out: centred.map((x) => x / sd), sd };
}

function jacobianOfNorm(row: Float64Array, epsilon: number): number[][] {
  const { out, sd } = normal(row, epsilon);
  return Array.from(
    out,
    (nk, k) => Array.from(out, (nj, j) => ((k === j ? 1 : 0) - (1 + nk * nj) / row.length) / sd),
  );
}

function negativeLogLikelihood(z: Node, t: Node): Node {
  const width = z.cols;
  const loss = new Node(1, 1, new Float64Array(1), [z, t]);
  const rows = Array.from(
    { length: z.rows },
    (_, i) => z.value.subarray(i * width, (i + 1) * width),
  );
  const logs = rows.map((row) => {
    const m = row.reduce((x, y) => Math.max(x, y));
    const l = Math.log(row.reduce((s, x) => s + Math.exp(x - m), 0));
    return row.map((x) => x - m - l);
  });
  logs.forEach((row, i) =>
    row.forEach((l, j) => loss.value[0] -= t.value[i * width + j] * l / z.rows)
  );
  loss.back = () =>
    logs.forEach((row, i) =>
      row.forEach((l, j) => {
        z.grad[i * width + j] += (Math.exp(l) - t.value[i * width + j]) / z.rows * loss.grad[0];
        t.grad[i * width + j] -= l / z.rows * loss.grad[0];
      })
    );
  return loss;
}
