/** A training that shows which rows it took, and when. */
import { Matrix, type Params } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import type { Task } from "./training.ts";

/**
 * Small enough for no row to be sure of its class in the end, and large enough for each step to differ
 * from the one before by more than float32 rounds.
 */
export const TRACE_RATE = 2 ** -12;

const B1 = [[1, 0.75, 1.25, 0.5]];
const W2 = [[-0.5, 0.5], [0.25, -0.75], [-0.75, 0.25], [0.5, -0.25]];

/**
 * A task whose rows are all alike, but that row i alone lights pixel i, and W1 is zero. Each row's own
 * weights stay exactly zero until a batch has the row. They then move the less, the later that is,
 * as every step before makes the network a little surer.
 */
export function traceTask(rows: number): Task {
  const set = {
    x: oneHot(Array.from({ length: rows }, (_, i) => i), rows),
    y: oneHot(Array(rows).fill(0), 2),
  };
  const params = {
    W1: new Matrix(rows, 4),
    b1: Matrix.from(B1),
    W2: Matrix.from(W2),
    b2: new Matrix(1, 2),
  };
  const few = { x: new Matrix(2, rows), y: oneHot([0, 1], 2) };
  return { params, train: set, test: few };
}

/** How far the weights of each row's own pixel have moved. */
export function moves({ W1 }: Params): number[] {
  return Array.from({ length: W1.rows }, (_, i) => Math.hypot(...W1.row(i)));
}

/**
 * The order in which the rows came, one at a time.
 *
 * @param moved what {@linkcode moves} gives after one epoch
 */
export function orderIn(moved: readonly number[]): number[] {
  return [...moved.keys()].toSorted((a, b) => moved[b] - moved[a]);
}
