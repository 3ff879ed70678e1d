/** A tape in float64, and its slopes by measuring: what a submission's answers are judged against. */
import type { Matrix, Operation } from "../../../lib/mod.ts";
import type { Rows } from "../../judge/compare.ts";
import { slope } from "../network/gradient.ts";
import { lossOfLogits, relu, softmax } from "../network/network.ts";

/** A tape with what it is run on. */
export interface Run {
  tape: Operation[];
  inputs: Matrix[];
}

/** All values of a run, in float64. */
export function valuesOf({ tape, inputs }: Run): Rows[] {
  return evaluated(tape, inputs.map((input) => input.toRows()));
}

/** The slope of the last value along each entry of each input, by central differences. */
export function slopesOf({ tape, inputs }: Run): Rows[] {
  const rows = inputs.map((input) => input.toRows());
  const loss = () => evaluated(tape, rows).at(-1)![0][0];
  return rows.map((input) => input.map((row) => row.map((_, j) => slope(row, j, loss))));
}

function evaluated(tape: Operation[], inputs: Rows[]): Rows[] {
  const values = [...inputs];
  for (const operation of tape) {
    const [a, b] = operation.from.map((index) => values[index]);
    values.push(resultOf(operation, a, b));
  }
  return values;
}

function resultOf(operation: Operation, a: Rows, b: Rows = a): Rows {
  switch (operation.op) {
    case "add":
      return a.map((row, i) => row.map((x, j) => x + rowFor(b, i)[j]));
    case "multiply":
      return a.map((row, i) => row.map((x, j) => x * rowFor(b, i)[j]));
    case "matmul":
      return a.map((row) => b[0].map((_, j) => row.reduce((sum, x, k) => sum + x * b[k][j], 0)));
    case "transpose":
      return a[0].map((_, j) => a.map((row) => row[j]));
    case "scale":
      return a.map((row) => row.map((x) => operation.factor * x));
    case "relu":
      return relu(a);
    case "softmaxRows":
      return operation.causal ? a.map(causal) : softmax(a);
    case "layerNormRows":
      return a.map((row) => normalised(row, operation.epsilon ?? 1e-5));
    case "sum":
      return [[a.flat().reduce((sum, x) => sum + x, 0)]];
    case "crossEntropy":
      return [[lossOfLogits(a, b)]];
  }
}

/** Of one row that serves every row, that row. */
function rowFor(b: Rows, i: number): number[] {
  return b.length === 1 ? b[0] : b[i];
}

function causal(row: number[], i: number): number[] {
  const [p] = softmax([row.slice(0, i + 1)]);
  return row.map((_, j) => p[j] ?? 0);
}

function normalised(row: number[], epsilon: number): number[] {
  const mean = meanOf(row);
  const deviation = Math.sqrt(varianceOf(row) + epsilon);
  return row.map((x) => (x - mean) / deviation);
}

function meanOf(row: number[]): number {
  return row.reduce((sum, x) => sum + x, 0) / row.length;
}

/** The mean squared distance from the mean. */
function varianceOf(row: number[]): number {
  const mean = meanOf(row);
  return row.reduce((sum, x) => sum + (x - mean) ** 2, 0) / row.length;
}

/** How near a ReLU may come to its kink: a difference across it is not a slope. */
const MARGIN = 1e-3;
/** How little a row may vary before it is normalised: float32 loses digits on one that hardly does. */
const LEAST_VARIANCE = 0.02;
/** The largest value: slopes through larger ones cancel to what float32 has no digits for. */
const MOST = 50;

/** Whether the slopes of a run can be measured, and computed in float32. */
export function isSmooth(run: Run): boolean {
  const values = valuesOf(run);
  const isSmall = values.slice(run.inputs.length)
    .every((rows) => rows.flat().every((x) => Math.abs(x) <= MOST));
  return isSmall && run.tape.every(({ op, from: [a] }) => {
    if (op === "relu") return values[a].flat().every((x) => Math.abs(x) >= MARGIN);
    if (op !== "layerNormRows") return true;
    return values[a].every((row) => row.length > 1 && varianceOf(row) >= LEAST_VARIANCE);
  });
}
