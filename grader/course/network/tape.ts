/**
 * A tape in float64, forward and backward, apart from `solutions/`: what a tape that a submission wrote
 * is run with. It trusts the tape: `tape_form.ts` looks at it first.
 */
import type { Matrix, Operation } from "../../../lib/mod.ts";

/** A matrix of float64 numbers, row after row. */
export interface Sheet {
  rows: number;
  cols: number;
  data: Float64Array;
}

/** The same numbers in float64. */
export function sheetOf({ rows, cols, data }: Matrix): Sheet {
  return { rows, cols, data: Float64Array.from(data) };
}

/** All values of a tape: the inputs, then the result of each operation. */
export function valuesOf(tape: readonly Operation[], inputs: readonly Sheet[]): Sheet[] {
  const values = [...inputs];
  for (const operation of tape) {
    const [a, b] = operation.from.map((index) => values[index]);
    values.push(resultOf(operation, a, b));
  }
  return values;
}

/**
 * The slope of the last value along each input.
 *
 * @param values what {@linkcode valuesOf} returned for the tape; the last is 1×1
 */
export function slopesOf(tape: readonly Operation[], values: readonly Sheet[]): Sheet[] {
  const first = values.length - tape.length;
  const slopes = values.map(({ rows, cols }) => zeros(rows, cols));
  slopes[slopes.length - 1].data[0] = 1;
  for (let i = tape.length - 1; i >= 0; i--) {
    const [a, b] = tape[i].from.map((index) => ({ value: values[index], slope: slopes[index] }));
    passOn(tape[i], slopes[first + i], values[first + i], a, b);
  }
  return slopes.slice(0, first);
}

function resultOf(operation: Operation, a: Sheet, b: Sheet): Sheet {
  switch (operation.op) {
    case "add":
      return { ...a, data: a.data.map((x, i) => x + b.data[i % b.data.length]) };
    case "multiply":
      return { ...a, data: a.data.map((x, i) => x * b.data[i % b.data.length]) };
    case "matmul":
      return product(a, b);
    case "transpose":
      return transposed(a);
    case "scale":
      return { ...a, data: a.data.map((x) => operation.factor * x) };
    case "relu":
      return { ...a, data: a.data.map((x) => Math.max(0, x)) };
    case "softmaxRows":
      return byRow(a, (row, i) => softmaxOf(row, operation.causal ? i + 1 : row.length));
    case "layerNormRows":
      return byRow(a, (row) => normalised(row, operation.epsilon).n);
    case "sum":
      return one(sum(a.data));
    case "crossEntropy":
      return one(lossOf(a, b));
  }
}

/** A value that an operation was made from, and its slope so far, which is added to. */
interface Operand {
  value: Sheet;
  slope: Sheet;
}

/** Adds to the slopes of an operation's operands what they get of the slope `d` of its result. */
function passOn(operation: Operation, d: Sheet, result: Sheet, a: Operand, b: Operand): void {
  switch (operation.op) {
    case "add":
      addTo(a.slope, d.data);
      return addTo(b.slope, d.data);
    case "multiply": {
      const { data } = b.value;
      addTo(a.slope, d.data.map((slope, i) => slope * data[i % data.length]));
      return addTo(b.slope, d.data.map((slope, i) => slope * a.value.data[i]));
    }
    case "matmul":
      addTo(a.slope, product(d, transposed(b.value)).data);
      return addTo(b.slope, product(transposed(a.value), d).data);
    case "transpose":
      return addTo(a.slope, transposed(d).data);
    case "scale":
      return addTo(a.slope, d.data.map((slope) => operation.factor * slope));
    case "relu":
      return addTo(a.slope, d.data.map((slope, i) => a.value.data[i] > 0 ? slope : 0));
    case "softmaxRows":
      return addTo(a.slope, throughSoftmax(d, result).data);
    case "layerNormRows":
      return addTo(a.slope, throughNorm(d, a.value, operation.epsilon).data);
    case "sum":
      return addTo(a.slope, a.value.data.map(() => d.data[0]));
    case "crossEntropy": {
      const p = byRow(a.value, (row) => softmaxOf(row, row.length)).data;
      const share = d.data[0] / a.value.rows;
      return addTo(a.slope, p.map((p, i) => share * (p - b.value.data[i])));
    }
  }
}

function throughSoftmax(d: Sheet, p: Sheet): Sheet {
  return byRow(d, (slopes, i) => {
    const row = rowOf(p, i);
    const mean = dot(slopes, row);
    return row.map((p, j) => p * (slopes[j] - mean));
  });
}

function throughNorm(d: Sheet, a: Sheet, epsilon?: number): Sheet {
  return byRow(d, (slopes, i) => {
    const { n, root } = normalised(rowOf(a, i), epsilon);
    const [shift, stretch] = [sum(slopes) / n.length, dot(slopes, n) / n.length];
    return slopes.map((slope, j) => (slope - shift - n[j] * stretch) / root);
  });
}

/** Softmax of the first `seen` scores of a row; the others get 0. */
function softmaxOf(row: Float64Array, seen: number): Float64Array {
  const max = row.subarray(0, seen).reduce((a, b) => Math.max(a, b), -Infinity);
  const exps = row.map((x, j) => j < seen ? Math.exp(x - max) : 0);
  const total = sum(exps);
  return exps.map((e) => e / total);
}

/** A row at mean 0 and variance 1, and the root that it was divided by. */
function normalised(row: Float64Array, epsilon = 1e-5): { n: Float64Array; root: number } {
  const mean = sum(row) / row.length;
  const variance = row.reduce((total, x) => total + (x - mean) ** 2, 0) / row.length;
  const root = Math.sqrt(variance + epsilon);
  return { n: row.map((x) => (x - mean) / root), root };
}

/** The mean over the rows of −Σ target · ln softmax(logits). */
function lossOf(logits: Sheet, targets: Sheet): number {
  let loss = 0;
  for (let i = 0; i < logits.rows; i++) {
    const [row, wanted] = [rowOf(logits, i), rowOf(targets, i)];
    const max = row.reduce((a, b) => Math.max(a, b), -Infinity);
    const logSum = max + Math.log(row.reduce((total, z) => total + Math.exp(z - max), 0));
    wanted.forEach((y, j) => loss += y * (logSum - row[j]));
  }
  return loss / logits.rows;
}

function product(a: Sheet, b: Sheet): Sheet {
  const c = zeros(a.rows, b.cols);
  for (let i = 0; i < a.rows; i++) {
    for (let k = 0; k < a.cols; k++) {
      const factor = a.data[i * a.cols + k];
      for (let j = 0; j < b.cols; j++) {
        c.data[i * b.cols + j] += factor * b.data[k * b.cols + j];
      }
    }
  }
  return c;
}

function transposed(a: Sheet): Sheet {
  const t = zeros(a.cols, a.rows);
  a.data.forEach((x, i) => t.data[(i % a.cols) * a.rows + Math.floor(i / a.cols)] = x);
  return t;
}

function byRow(a: Sheet, f: (row: Float64Array, i: number) => Float64Array): Sheet {
  const result = zeros(a.rows, a.cols);
  for (let i = 0; i < a.rows; i++) rowOf(result, i).set(f(rowOf(a, i), i));
  return result;
}

/** One row, as a view. */
export function rowOf({ data, cols }: Sheet, i: number): Float64Array {
  return data.subarray(i * cols, (i + 1) * cols);
}

/** Adds slopes; where one row served every row, all of theirs. */
function addTo(total: Sheet, share: Float64Array): void {
  share.forEach((slope, i) => total.data[i % total.data.length] += slope);
}

function zeros(rows: number, cols: number): Sheet {
  return { rows, cols, data: new Float64Array(rows * cols) };
}

function one(x: number): Sheet {
  return { rows: 1, cols: 1, data: Float64Array.of(x) };
}

function sum(numbers: Float64Array): number {
  return numbers.reduce((total, x) => total + x, 0);
}

function dot(a: Float64Array, b: Float64Array): number {
  return a.reduce((total, x, i) => total + x * b[i], 0);
}
