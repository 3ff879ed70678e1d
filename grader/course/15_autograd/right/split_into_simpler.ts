// Zoo: Layer norm is split into simpler operations, and only those know their way back.

import { matmul, Matrix, type Operation, transpose } from "../lib/mod.ts";
import { relu } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";
type Simple = {
  f: (v: Matrix[]) => Matrix;
  df: (d: Matrix, v: Matrix[], y: Matrix) => (Matrix | null)[];
  from: number[];
};
const ew = (a: Matrix, f: (x: number, r: number, c: number) => number) =>
  new Matrix(a.rows, a.cols, a.data.map((x, i) => f(x, Math.floor(i / a.cols), i % a.cols)));
const get = (b: Matrix, r: number, c: number) =>
  b.data[(b.rows > 1 ? r : 0) * b.cols + (b.cols > 1 ? c : 0)];
const fit = (d: Matrix, b: Matrix) => {
  const out = new Float64Array(b.data.length);
  d.data.forEach((x, i) =>
    out[(b.rows > 1 ? Math.floor(i / d.cols) : 0) * b.cols + (b.cols > 1 ? i % d.cols : 0)] += x
  );
  return new Matrix(b.rows, b.cols, new Float32Array(out));
};
const S = {
  add: (from: number[]): Simple => ({
    from,
    f: ([a, b]) => ew(a, (x, r, c) => x + get(b, r, c)),
    df: (d, [, b]) => [d, fit(d, b)],
  }),
  mul: (from: number[]): Simple => ({
    from,
    f: ([a, b]) => ew(a, (x, r, c) => x * get(b, r, c)),
    df: (d, [a, b]) => [
      ew(d, (x, r, c) => x * get(b, r, c)),
      fit(ew(d, (x, r, c) => x * get(a, r, c)), b),
    ],
  }),
  map: (
    from: number[],
    f: (x: number) => number,
    df: (x: number, y: number) => number,
  ): Simple => ({
    from,
    f: ([a]) => ew(a, f),
    df: (d, [a], y) => [ew(d, (x, r, c) => x * df(get(a, r, c), get(y, r, c)))],
  }),
  mean: (from: number[]): Simple => ({
    from,
    f: ([a]) =>
      new Matrix(
        a.rows,
        1,
        Float32Array.from(
          { length: a.rows },
          (_, r) => a.row(r).reduce((s, x) => s + x, 0) / a.cols,
        ),
      ),
    df: (d, [a]) => [ew(a, (_, r) => d.data[r] / a.cols)],
  }),
  dot: (from: number[]): Simple => ({
    from,
    f: ([a, b]) => matmul(a, b),
    df: (d, [a, b]) => [matmul(d, b, { transposeB: true }), matmul(a, d, { transposeA: true })],
  }),
};
function expand(tape: Operation[], count: number): { steps: Simple[]; name: number[] } {
  const steps: Simple[] = [], name = Array.from({ length: count }, (_, i) => i);
  const put = (s: Simple) => {
    steps.push(s);
    return count + steps.length - 1;
  };
  for (const o of tape) {
    const [a, b] = o.from.map((i) => name[i]);
    switch (o.op) {
      case "add":
        name.push(put(S.add([a, b])));
        break;
      case "multiply":
        name.push(put(S.mul([a, b])));
        break;
      case "matmul":
        name.push(put(S.dot([a, b])));
        break;
      case "transpose":
        name.push(put({ from: [a], f: ([x]) => transpose(x), df: (d) => [transpose(d)] }));
        break;
      case "scale": {
        const { factor } = o;
        name.push(put(S.map([a], (x) => x * factor, () => factor)));
        break;
      }
      case "relu":
        name.push(
          put({
            from: [a],
            f: ([x]) => relu(x),
            df: (d, _v, y) => [ew(d, (x, r, c) => y.get(r, c) > 0 ? x : 0)],
          }),
        );
        break;
      case "softmaxRows": {
        const { causal } = o;
        name.push(put({
          from: [a],
          f: ([x]) => softmax(causal ? ew(x, (v, r, c) => c <= r ? v : -Infinity) : x),
          df: (d, _v, y) => {
            const dot = ew(d, (x, r, c) => x * y.get(r, c)).toRows().map((row) =>
              row.reduce((p, q) => p + q)
            );
            return [ew(y, (p, r, c) => p * (d.get(r, c) - dot[r]))];
          },
        }));
        break;
      }
      case "layerNormRows": {
        const { epsilon = 1e-5 } = o;
        const centred = put(S.add([a, put(S.map([put(S.mean([a]))], (x) => -x, () => -1))]));
        const variance = put(S.mean([put(S.mul([centred, centred]))]));
        name.push(
          put(S.mul([
            centred,
            put(S.map([variance], (x) => (x + epsilon) ** -0.5, (_x, y) => -0.5 * y ** 3)),
          ])),
        );
        break;
      }
      case "sum":
        name.push(
          put({
            from: [a],
            f: ([x]) => Matrix.from([[x.data.reduce((s, v) => s + v, 0)]]),
            df: (d, [x]) => [ew(x, () => d.data[0])],
          }),
        );
        break;
      case "crossEntropy":
        name.push(put({
          from: [a, b],
          f: ([z, y]) => {
            const { loss } = lossOf(z, y);
            return Matrix.from([[loss]]);
          },
          df: (d, [z, y]) => [
            ew(lossOf(z, y).p, (p, r, c) => (p - y.get(r, c)) * d.data[0] / z.rows),
            null,
          ],
        }));
    }
  }
  return { steps, name };
}
function lossOf(z: Matrix, y: Matrix) {
  const p = softmax(z);
  const loss = z.toRows().reduce((s, row, r) => {
    const m = Math.max(...row), l = m + Math.log(row.reduce((t, x) => t + Math.exp(x - m), 0));
    return s + row.reduce((t, x, c) => t + y.get(r, c) * (l - x), 0);
  }, 0) / z.rows;
  return { p, loss };
}
function all(steps: Simple[], inputs: Matrix[]) {
  const v = [...inputs];
  for (const s of steps) v.push(s.f(s.from.map((i) => v[i])));
  return v;
}
export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const { steps, name } = expand(tape, inputs.length);
  const v = all(steps, inputs);
  return name.map((i) => v[i]);
}
export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  const { steps, name } = expand(tape, inputs.length);
  const v = all(steps, inputs), g = v.map((m) => new Matrix(m.rows, m.cols));
  g[name.at(-1)!].set(0, 0, 1);
  steps.toReversed().forEach((s, k) => {
    const i = v.length - 1 - k;
    s.df(g[i], s.from.map((j) => v[j]), v[i]).forEach((d, j) =>
      d?.data.forEach((x, n) => g[s.from[j]].data[n] += x)
    );
  });
  return g.slice(0, inputs.length);
}
