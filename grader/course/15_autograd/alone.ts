/** Each operation by itself, with a slope of its result that differs from entry to entry. */
import fc from "fast-check";
import { Matrix, type Operation } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { bounded } from "../../judge/draw.ts";
import { fromPool, oneHot, pool, size } from "../../judge/inputs.ts";
import { isSmooth, type Run, valuesOf } from "./oracle.ts";
import { isRight } from "./tape.ts";

/** An operation with values to apply it to. */
export interface Alone {
  operation: Operation;
  inputs: Matrix[];
}

/** Halves without zero, where a ReLU would be at its kink. */
export const half: fc.Arbitrary<number> = fc.integer({ min: -6, max: 5 })
  .map((n) => (n < 0 ? n : n + 1) / 2);

/** How each operation is drawn, at sizes up to `most`. A name with "Row" has one row as its b. */
const KINDS = {
  add: (most: number) => pair(most, (a, b) => alone({ op: "add", from: [0, 1] }, a, b)),
  multiply: (most: number) => pair(most, (a, b) => alone({ op: "multiply", from: [0, 1] }, a, b)),
  addRow: (most: number) =>
    pair(Math.max(2, most), (a, b) => alone({ op: "add", from: [0, 1] }, a, firstRow(b))),
  multiplyRow: (most: number) =>
    pair(Math.max(2, most), (a, b) => alone({ op: "multiply", from: [0, 1] }, a, firstRow(b))),
  matmul: (most: number) =>
    fc.tuple(size(most), size(most), size(most), pool(most * most, half), pool(most * most, half))
      .map(([n, k, m, a, b]) =>
        alone({ op: "matmul", from: [0, 1] }, fromPool(a, n, k), fromPool(b, k, m))
      ),
  transpose: (most: number) => one(most, (a) => alone({ op: "transpose", from: [0] }, a)),
  scale: (most: number) =>
    fc.tuple(one(most, (a) => a), fc.constantFrom(2, -3, 0.5))
      .map(([a, factor]) => alone({ op: "scale", from: [0], factor }, a)),
  relu: (most: number) => one(most, (a) => alone({ op: "relu", from: [0] }, a)),
  sum: (most: number) => one(most, (a) => alone({ op: "sum", from: [0] }, a)),
  softmaxRows: (most: number) =>
    scores(most).map((a) => alone({ op: "softmaxRows", from: [0] }, a)),
  causal: (most: number) =>
    scores(most).map((a) => alone({ op: "softmaxRows", from: [0], causal: true }, a)),
  layerNormRows: (most: number) =>
    fc.tuple(scores(most), fc.constantFrom(undefined, 0.5, 0.125)).map(([a, epsilon]) =>
      alone({ op: "layerNormRows", from: [0], ...(epsilon && { epsilon }) }, a)
    ),
  crossEntropy: (most: number) =>
    fc.tuple(scores(most), fc.array(fc.nat(9), { minLength: most, maxLength: most }))
      .map(([z, classes]) =>
        alone(
          { op: "crossEntropy", from: [0, 1] },
          z,
          oneHot(classes.slice(0, z.rows), z.cols),
        )
      ),
};

/** An operation, or one of its forms. */
export type Kind = keyof typeof KINDS;

function alone(operation: Operation, ...inputs: Matrix[]): Alone {
  return { operation, inputs };
}

function one<T>(most: number, make: (a: Matrix) => T): fc.Arbitrary<T> {
  return fc.tuple(size(most), size(most), pool(most * most, half))
    .map(([rows, cols, numbers]) => make(fromPool(numbers, rows, cols)));
}

function pair<T>(most: number, make: (a: Matrix, b: Matrix) => T): fc.Arbitrary<T> {
  return fc.tuple(size(most), size(most), pool(most * most, half), pool(most * most, half))
    .map(([rows, cols, a, b]) => make(fromPool(a, rows, cols), fromPool(b, rows, cols)));
}

function firstRow(b: Matrix): Matrix {
  return new Matrix(1, b.cols, b.data.slice(0, b.cols));
}

/** Scores of at least two columns; a row may lie far from the others, or be stretched. */
function scores(most: number): fc.Arbitrary<Matrix> {
  const cols = Math.max(2, most);
  const offsets = pool(most, fc.constantFrom(0, -20, 900));
  const factors = pool(most, fc.constantFrom(1, 0.25, 4));
  return fc.tuple(size(most), size(cols, 2), pool(most * cols, half), offsets, factors)
    .map(([rows, cols, numbers, offsets, factors]) => {
      const a = fromPool(numbers, rows, cols);
      for (let i = 0; i < rows; i++) {
        a.row(i).forEach((x, j, row) => row[j] = factors[i] * x + offsets[i]);
      }
      return a;
    });
}

/** One of some operations, in a form whose slopes can be measured. */
export function drawn(kinds: readonly Kind[], most: number): fc.Arbitrary<Alone> {
  return fc.oneof(...kinds.map((kind) => KINDS[kind](most)))
    .filter(bounded(({ operation, inputs }) => isSmooth({ tape: [operation], inputs })));
}

/** Uneven numbers: no two of the first dozen are alike, and none is 1. */
const UNEVEN = [
  2,
  -1.5,
  0.5,
  3,
  -2.5,
  1.5,
  -0.5,
  2.5,
  -3,
  0.75,
  -2,
  1.25,
  -0.25,
  1.75,
  -1.25,
  0.25,
];

function uneven(rows: number, cols: number, from = 0): Matrix {
  const numbers = Array.from({ length: rows * cols }, (_, i) => UNEVEN[(i + from) % UNEVEN.length]);
  return Matrix.from(
    Array.from({ length: rows }, (_, i) => numbers.slice(i * cols, (i + 1) * cols)),
  );
}

/** Makes a run end in one number that depends on every entry of its last value in another way. */
export type Closing = (run: Run) => Run;

const byProduct: Closing = (run) =>
  withInputs(run, ({ rows, cols }) => [uneven(rows, cols)], (last, [w], next) => [
    { op: "multiply", from: [last, w] },
    { op: "sum", from: [next] },
  ]);

const byMatrices: Closing = (run) =>
  withInputs(
    run,
    ({ rows, cols }) => [uneven(1, rows), uneven(cols, 1, 3)],
    (last, [u, w], next) => [
      { op: "matmul", from: [u, last] },
      { op: "matmul", from: [next, w] },
    ],
  );

/** Two ways to the same end: a mistake in one operation must not cost all others. */
const CLOSINGS = [byProduct, byMatrices];

/** A run with more inputs, and operations on its last value and on those; `next` is what they make first. */
function withInputs(
  run: Run,
  make: (last: Size) => Matrix[],
  end: (last: number, added: number[], next: number) => Operation[],
): Run {
  const size = lastSize(run);
  const added = make(size);
  const moved = (index: number) => index < run.inputs.length ? index : index + added.length;
  const inputs = [...run.inputs, ...added];
  const tape = run.tape.map((operation) =>
    ({ ...operation, from: operation.from.map(moved) }) as Operation
  );
  const last = moved(run.inputs.length + run.tape.length - 1);
  const ending = end(last, added.map((_, i) => run.inputs.length + i), inputs.length + tape.length);
  return { inputs, tape: [...tape, ...ending] };
}

interface Size {
  rows: number;
  cols: number;
}

/** The size of the last value. */
function lastSize(run: Run): Size {
  const last = valuesOf(run).at(-1)!;
  return { rows: last.length, cols: last[0].length };
}

/** The way to end a run that a submission computes rightly; the first when there is none. */
export async function closingFor(lab: Lab): Promise<Closing> {
  for (const closing of CLOSINGS) {
    const probe = closing({ tape: [], inputs: [uneven(2, 3, 5)] });
    if (await isRight(lab, probe, [0])) return closing;
  }
  return CLOSINGS[0];
}

/** An operation alone, followed by what makes its slopes uneven. */
export function closed({ operation, inputs }: Alone, closing: Closing): Run {
  return closing({ tape: [operation], inputs });
}

/** Which inputs of an operation are judged: targets are given, not learned. */
export function judgedOf({ operation, inputs }: Alone): number[] {
  return operation.op === "crossEntropy" ? [0] : [...inputs.keys()];
}
