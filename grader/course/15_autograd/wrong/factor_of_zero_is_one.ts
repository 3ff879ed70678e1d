// Wrong: `factor || 1` takes a factor of 0 for none
import { Matrix, type Operation } from "../lib/mod.ts";
type R = number[][];
const T = (a: R): R => a[0].map((_, j) => a.map((r) => r[j]));
const mul = (a: R, b: R): R => {
  const bt = T(b);
  return a.map((r) => bt.map((c) => r.reduce((s, v, k) => s + v * c[k], 0)));
};
const rowOf = (b: R, i: number) => b[b.length === 1 ? 0 : i];
const sumTo = (d: R, b: R): R =>
  b.length === d.length
    ? d
    : [d.reduce((s, r) => s.map((v, j) => v + r[j]), new Array(d[0].length).fill(0))];
const soft = (row: number[]) => {
  const m = Math.max(...row);
  const e = row.map((v) => Math.exp(v - m));
  const s = e.reduce((a, b) => a + b);
  return e.map((v) => v / s);
};
const stats = (r: number[], eps: number) => {
  const mu = r.reduce((a, b) => a + b) / r.length;
  const va = r.reduce((a, b) => a + (b - mu) ** 2, 0) / r.length;
  const s = Math.sqrt(va + eps);
  return { n: r.map((v) => (v - mu) / s), s };
};
interface Op {
  f: (a: R[]) => R;
  g: (d: R, a: R[], out: R) => R[];
}
function rule(o: Operation): Op {
  switch (o.op) {
    case "add":
      return {
        f: ([a, b]) => a.map((r, i) => r.map((v, j) => v + rowOf(b, i)[j])),
        g: (d, [, b]) => [d, sumTo(d, b)],
      };
    case "multiply":
      return {
        f: ([a, b]) => a.map((r, i) => r.map((v, j) => v * rowOf(b, i)[j])),
        g: (
          d,
          [a, b],
        ) => [
          d.map((r, i) => r.map((v, j) => v * rowOf(b, i)[j])),
          sumTo(d.map((r, i) => r.map((v, j) => v * a[i][j])), b),
        ],
      };
    case "matmul":
      return { f: ([a, b]) => mul(a, b), g: (d, [a, b]) => [mul(d, T(b)), mul(T(a), d)] };
    case "transpose":
      return { f: ([a]) => T(a), g: (d) => [T(d)] };
    case "scale":
      return {
        f: ([a]) => a.map((r) => r.map((v) => v * (o.factor || 1))),
        g: (d) => [d.map((r) => r.map((v) => v * (o.factor || 1)))],
      };
    case "relu":
      return {
        f: ([a]) => a.map((r) => r.map((v) => v > 0 ? v : 0)),
        g: (d, [a]) => [d.map((r, i) => r.map((v, j) => a[i][j] > 0 ? v : 0))],
      };
    case "softmaxRows":
      return {
        f: ([a]) =>
          a.map((r, i) =>
            o.causal ? [...soft(r.slice(0, i + 1)), ...r.slice(i + 1).map(() => 0)] : soft(r)
          ),
        g: (d, _, p) => [p.map((r, i) => {
          const m = r.reduce((s, v, j) => s + v * d[i][j], 0);
          return r.map((v, j) => v * (d[i][j] - m));
        })],
      };
    case "layerNormRows":
      return {
        f: ([a]) => a.map((r) => stats(r, o.epsilon ?? 1e-5).n),
        g: (d, [a]) => [a.map((r, i) => {
          const { n, s } = stats(r, o.epsilon ?? 1e-5);
          const k = r.length;
          const m1 = d[i].reduce((x, y) => x + y) / k;
          const m2 = d[i].reduce((x, y, j) => x + y * n[j], 0) / k;
          return n.map((v, j) => (d[i][j] - m1 - v * m2) / s);
        })],
      };
    case "sum":
      return {
        f: ([a]) => [[a.flat().reduce((x, y) => x + y, 0)]],
        g: ([[d]], [a]) => [a.map((r) => r.map(() => d))],
      };
    case "crossEntropy":
      return {
        f: ([z, y]) => [[
          z.reduce((s, r, i) => {
            const m = Math.max(...r);
            const l = m + Math.log(r.reduce((q, v) => q + Math.exp(v - m), 0));
            return s - r.reduce((q, v, j) => q + y[i][j] * (v - l), 0);
          }, 0) / z.length,
        ]],
        g: (
          [[d]],
          [z, y],
        ) => [
          z.map((r, i) => soft(r).map((p, j) => (p - y[i][j]) * d / z.length)),
          y.map((r) => r.map(() => 0)),
        ],
      };
  }
}
const run = (tape: Operation[], inputs: R[]) =>
  tape.reduce((vals, o) => [...vals, rule(o).f(o.from.map((k: number) => vals[k]))], inputs);
export const evaluate = (tape: Operation[], inputs: Matrix[]): Matrix[] =>
  run(tape, inputs.map((m) => m.toRows())).map((r) => Matrix.from(r));
export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const vals = run(tape, inputs.map((m) => m.toRows()));
  const grads = vals.map((v) => v.map((r) => r.map(() => 0)));
  grads[grads.length - 1] = [[1]];
  [...tape.keys()].reverse().forEach((t) => {
    const k = inputs.length + t;
    rule(tape[t]).g(grads[k], tape[t].from.map((f: number) => vals[f]), vals[k]).forEach(
      (share, q) => {
        const into = tape[t].from[q]!;
        grads[into] = grads[into].map((r, i) => r.map((v, j) => v + share[i][j]));
      },
    );
  });
  return grads.slice(0, inputs.length).map((r) => Matrix.from(r));
}
