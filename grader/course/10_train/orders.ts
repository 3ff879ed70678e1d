/** The orders in which a training can take its batches, and where each of them leads. */
import { type LabelledSet, type Matrix, type Params, takeRows } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { drawUntil } from "../../judge/draw.ts";
import { newSeed } from "../../judge/inputs.ts";
import { descend, nearKink, numericGradient } from "../network/gradient.ts";
import { type Net, PARAMETERS } from "../network/network.ts";
import { isAt } from "./explain.ts";
import { net } from "../network/small_network.ts";
import { code, type Settings, smallTask, type Task, train } from "./training.ts";

/** A training as its batches, epoch after epoch; each batch is a list of rows. */
export type Path = readonly (readonly number[])[];

/** Large enough for trainings of a few small batches to end apart where their orders differ. */
export const ORDER_RATE = 0.25;

/** Entries further apart than this are told apart, though the submission computes in float32. */
const APART = 4e-3;

/**
 * No first gradient has an entry above this. So an answer that cuts gradients off at 5 loses the points of
 * the first check alone, and not by the chance of a draw.
 */
const MOST_STEEP = 4;
/** The first gradients of two samples have an entry above this: one that cuts off at 1 loses the next check's, too. */
const LEAST_STEEP = 1.25;

/** What is wrong where two samples end at none of the ends of their orders. */
export const NO_ORDER =
  "the result is that of none of the four orders in which two samples can come over two epochs";

/** Two rows, one at a time, over two epochs: 01 01, 01 10, 10 01, 10 10. */
const ORDERS_OF_TWO: Path[] = [
  [[0], [1], [0], [1]],
  [[0], [1], [1], [0]],
  [[1], [0], [0], [1]],
  [[1], [0], [1], [0]],
];

/** A task, and where each of some paths ends on it. */
export interface TaskWithEnds {
  task: Task;
  ends: Net[];
}

/** The slopes of the mean loss on a labelled set. */
export function gradientAt(at: Net, { x, y }: { x: Matrix; y: Matrix }): Net {
  return numericGradient(at, x.toRows(), y.toRows());
}

/** Where the four orders of two samples end, over two epochs: 01 01, 01 10, 10 01, 10 10. */
export function resultsOfOrders(task: Task, learningRate: number): Net[] {
  return ORDERS_OF_TWO.map((path) => follow(task, path, learningRate).end);
}

/** Some rows of a labelled set. */
export function rowsOf({ x, y }: LabelledSet, rows: readonly number[]): LabelledSet {
  return { x: takeRows(x, rows), y: takeRows(y, rows) };
}

/** Where a path leads. */
export function stepsAlong(task: Task, path: Path, learningRate = ORDER_RATE): Net {
  return follow(task, path, learningRate).end;
}

/** Where a path ends, and whether some ReLU was near its kink at one of its steps. */
function follow({ params, train }: Task, path: Path, learningRate: number) {
  let [at, kinked] = [net(params), false];
  for (const rows of path) {
    const batch = rowsOf(train, rows);
    kinked ||= nearKink(at, batch.x.toRows());
    at = descend(at, gradientAt(at, batch), learningRate);
  }
  return { end: at, kinked };
}

/** A small task on which all paths end clearly apart, none steps near a kink, and no first step is steep. */
export function taskWithEnds(
  lab: Lab,
  rows: number,
  paths: readonly Path[],
  learningRate = ORDER_RATE,
): TaskWithEnds {
  return drawUntil(lab, () => {
    const task = smallTask(lab, rows);
    if (paths.some((path) => steepness(task, path[0]) > MOST_STEEP)) return undefined;
    const followed = paths.map((path) => follow(task, path, learningRate));
    if (followed.some(({ kinked }) => kinked)) return undefined;
    const ends = followed.map(({ end }) => end);
    return allApart(ends) ? { task, ends } : undefined;
  });
}

/** The largest entry of the first gradient on some rows. */
function steepness({ params, train }: Task, rows: readonly number[]): number {
  const slopes = gradientAt(net(params), rowsOf(train, rows));
  return Math.max(...PARAMETERS.flatMap((name) => slopes[name].flat().map(Math.abs)));
}

/** Two samples whose four orders over two epochs end clearly apart. */
export function twoSamples(lab: Lab): TaskWithEnds {
  return drawUntil(lab, () => {
    const drawn = taskWithEnds(lab, 2, ORDERS_OF_TWO);
    return [0, 1].every((row) => steepness(drawn.task, [row]) > LEAST_STEEP) ? drawn : undefined;
  });
}

/** Which of some ends a training came to; −1 when to none. */
export function orderOf(end: Params, ends: readonly Net[]): number {
  return ends.findIndex((one) => isAt(net(end), one));
}

/** What trainings with one seed after another showed. */
interface Seen {
  /** The paths that they took, by their numbers; undefined when one of them took none. */
  paths: ReadonlySet<number> | undefined;
  /** The last call as code. */
  call: string;
}

/** Trains with one new seed after another, until enough paths were seen or all `seeds` are used up. */
export async function pathsSeen(
  lab: Lab,
  { task, ends }: TaskWithEnds,
  { seeds, ...plan }: Omit<Settings, "seed"> & { seeds: number },
  isEnough: (paths: ReadonlySet<number>) => boolean,
): Promise<Seen> {
  const paths = new Set<number>();
  let call = "";
  for (let i = 0; i < seeds && !isEnough(paths); i++) {
    const settings = { ...plan, seed: newSeed(lab) };
    call = code(settings, task);
    const path = orderOf((await train(lab, task, settings)).params, ends);
    if (path === -1) return { paths: undefined, call };
    paths.add(path);
  }
  return { paths, call };
}

/** Whether every two networks of a list differ clearly in at least one entry. */
function allApart(ends: readonly Net[]): boolean {
  return ends.every((one, i) => ends.slice(i + 1).every((other) => areApart(one, other)));
}

function areApart(one: Net, other: Net): boolean {
  return PARAMETERS.some((name) =>
    one[name].some((row, i) => row.some((w, j) => Math.abs(w - other[name][i][j]) > APART))
  );
}
