// Zoo: Each operation is a generator that yields its result, is sent its slope, and returns shares by name.

import { Matrix, type Operation } from "../lib/mod.ts";

type Gen = Generator<Matrix, Array<[number, Matrix]>, Matrix>;

export function evaluate(tape: Operation[], inputs: Matrix[]) {
  return start(tape, inputs).values;
}

export function gradients(tape: Operation[], inputs: Matrix[]) {
  const { values, running } = start(tape, inputs);
  const slopes = new Map<number, Matrix>();
  slopes.set(values.length - 1, new Matrix(1, 1, Float32Array.of(1)));
  while (running.length) {
    const generator = running.pop()!;
    const slope = slopes.get(inputs.length + running.length);
    if (slope === undefined) continue; // it leads nowhere
    for (const [to, share] of generator.next(slope).value as [number, Matrix][]) {
      const earlier = slopes.get(to);
      slopes.set(to, earlier ? joined(earlier, share) : share);
    }
  }
  return inputs.map((input, i) => slopes.get(i) ?? new Matrix(input.rows, input.cols));
}

function start(tape: Operation[], inputs: Matrix[]) {
  const values = Array.from(inputs, (m) => new Matrix(m.rows, m.cols, new Float32Array(m.data)));
  const running: Gen[] = [];
  for (const operation of tape) {
    const generator = run(operation, values);
    values.push(generator.next().value as Matrix);
    running.push(generator);
  }
  return { values, running };
}

function joined(one: Matrix, other: Matrix) {
  return make(one.rows, one.cols, (r, c) => one.get(r, c) + other.get(r, c));
}

function make(rows: number, cols: number, entry: (r: number, c: number) => number) {
  const m = new Matrix(rows, cols);
  for (let k = 0; k < rows * cols; k++) m.data[k] = entry(Math.trunc(k / cols), k % cols);
  return m;
}

function total(count: number, term: (k: number) => number) {
  let result = 0;
  while (count--) result += term(count);
  return result;
}

/** Slopes that belong to an operand, where it may be one row for many. */
function folded(to: Matrix, rows: number, entry: (r: number, c: number) => number) {
  if (to.rows !== 1) return make(rows, to.cols, entry);
  return make(1, to.cols, (_, c) => total(rows, (r) => entry(r, c)));
}

function* run(operation: Operation, values: Matrix[]): Gen {
  const [first, second] = operation.from;
  const a = values[first];
  const b = values[second];
  const rowOf = (r: number) => b.rows > 1 ? r : 0;
  switch (operation.op) {
    case "add": {
      const d = yield make(a.rows, a.cols, (r, c) => a.get(r, c) + b.get(rowOf(r), c));
      return [[first, d], [second, folded(b, a.rows, (r, c) => d.get(r, c))]];
    }
    case "multiply": {
      const d = yield make(a.rows, a.cols, (r, c) => a.get(r, c) * b.get(rowOf(r), c));
      return [
        [first, make(a.rows, a.cols, (r, c) => d.get(r, c) * b.get(rowOf(r), c))],
        [second, folded(b, a.rows, (r, c) => d.get(r, c) * a.get(r, c))],
      ];
    }
    case "matmul": {
      const d = yield make(
        a.rows,
        b.cols,
        (r, c) => total(a.cols, (k) => a.data[r * a.cols + k] * b.data[k * b.cols + c]),
      );
      return [
        [
          first,
          make(
            a.rows,
            a.cols,
            (r, k) => total(b.cols, (c) => d.data[r * b.cols + c] * b.data[k * b.cols + c]),
          ),
        ],
        [
          second,
          make(
            b.rows,
            b.cols,
            (k, c) => total(a.rows, (r) => d.data[r * b.cols + c] * a.data[r * a.cols + k]),
          ),
        ],
      ];
    }
    case "transpose": {
      const d = yield make(a.cols, a.rows, (r, c) => a.get(c, r));
      return [[first, make(a.rows, a.cols, (r, c) => d.get(c, r))]];
    }
    case "scale": {
      const { factor } = operation;
      const d = yield make(a.rows, a.cols, (r, c) => factor * a.get(r, c));
      return [[first, make(d.rows, d.cols, (r, c) => factor * d.get(r, c))]];
    }
    case "relu": {
      const d = yield make(a.rows, a.cols, (r, c) => a.get(r, c) > 0 ? a.get(r, c) : 0);
      return [[first, make(d.rows, d.cols, (r, c) => a.get(r, c) > 0 ? d.get(r, c) : 0)]];
    }
    case "softmaxRows": {
      const { causal } = operation;
      const hidden = (r: number, c: number) => causal === true && c > r;
      const power = make(a.rows, a.cols, (r, c) => {
        if (hidden(r, c)) return 0;
        const seen = a.row(r).filter((_, c) => !hidden(r, c));
        return Math.exp(a.get(r, c) - Math.max(...seen));
      });
      const p = make(
        a.rows,
        a.cols,
        (r, c) => power.get(r, c) / total(a.cols, (k) => power.get(r, k)),
      );
      const d = yield p;
      return [[
        first,
        make(
          a.rows,
          a.cols,
          (r, c) =>
            total(a.cols, (k) => d.get(r, k) * p.get(r, k) * ((k === c ? 1 : 0) - p.get(r, c))),
        ),
      ]];
    }
    case "layerNormRows": {
      const { epsilon = 0.00001 } = operation;
      const n = a.cols;
      const mean = Array.from({ length: a.rows }, (_, r) => total(n, (c) => a.get(r, c)) / n);
      const root = mean.map((m, r) =>
        Math.sqrt(epsilon + total(n, (c) => Math.pow(a.get(r, c) - m, 2)) / n)
      );
      const d = yield make(a.rows, n, (r, c) => (a.get(r, c) - mean[r]) / root[r]);
      // the long way: along the variance, along the mean, and then along each entry
      return [[
        first,
        make(a.rows, n, (r, c) => {
          const far = (k: number) => a.get(r, k) - mean[r];
          const alongVariance = total(n, (k) => d.get(r, k) * far(k)) * -0.5 / root[r] ** 3;
          const alongMean = -total(n, (k) => d.get(r, k)) / root[r];
          return d.get(r, c) / root[r] + alongVariance * 2 * far(c) / n + alongMean / n;
        }),
      ]];
    }
    case "sum": {
      const d = yield make(1, 1, () => total(a.data.length, (k) => a.data[k]));
      return [[first, make(a.rows, a.cols, () => d.get(0, 0))]];
    }
    case "crossEntropy": {
      const biggest = (r: number) => Math.max(...a.row(r));
      const log = (r: number) =>
        biggest(r) + Math.log(total(a.cols, (c) => Math.exp(a.get(r, c) - biggest(r))));
      const d = yield make(
        1,
        1,
        () =>
          total(a.rows, (r) =>
            log(r) * total(a.cols, (c) => b.get(r, c)) -
            total(a.cols, (c) => b.get(r, c) * a.get(r, c))) / a.rows,
      );
      const p = make(a.rows, a.cols, (r, c) => Math.exp(a.get(r, c) - log(r)));
      return [[
        first,
        make(a.rows, a.cols, (r, c) => (p.get(r, c) - b.get(r, c)) / a.rows * d.get(0, 0)),
      ]];
    }
  }
}
