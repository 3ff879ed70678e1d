/** What a wrong step tells of where it went wrong. */
import { takeRows } from "../../../lib/mod.ts";
import { isClose, type Tolerance } from "../../judge/compare.ts";
import { showNumber } from "../../judge/show.ts";
import { type Net, PARAMETERS } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { multiple, sumOf, times } from "./explain.ts";
import { gradientAt } from "./orders.ts";
import type { Task } from "./training.ts";

/** What a wrong step shows besides the first entry that is wrong. */
export interface Clue {
  note: string;
  hint: Hint;
}

/** What can be told from the numbers of a step: the first of these that explains all of them. */
export function clueOf(task: Task, moved: Net, gradient: Net, tolerance: Tolerance): Clue {
  return factorClue(moved, gradient, tolerance) ?? lengthClue(moved) ??
    decayClue(moved, gradient, net(task.params), tolerance) ??
    rowsClue(task, moved, tolerance) ??
    cutClue(moved, gradient, tolerance) ??
    othersClue(moved, gradient, tolerance) ??
    { note: "", hint: "along" };
}

/** Where each parameter moved along its gradient, but too far or not far enough. */
function factorClue(moved: Net, gradient: Net, tolerance: Tolerance): Clue | undefined {
  const factors = PARAMETERS.map((name) => multiple(moved, gradient, [name], tolerance))
    .filter((factor) => factor !== undefined);
  if (factors.length < PARAMETERS.length) return undefined;
  const far = factors.map(times);
  if (far.every((one) => one === "0 times")) return { note: "no parameter moved", hint: "unmoved" };
  if (far.every((one) => one === far[0])) {
    const note = `every parameter moved ${far[0]} as far as learningRate · gradient`;
    return { note, hint: "step" };
  }
  const [first, ...others] = PARAMETERS;
  const rest = others.map((name, i) => `${name} ${far[i + 1]}`).join(", ");
  const note = `${first} moved ${far[0]} as far as learningRate · gradient, ${rest}`;
  return { note, hint: "together" };
}

/** Where all entries moved equally far, whatever their gradient. */
function lengthClue(moved: Net): Clue | undefined {
  const far = PARAMETERS.flatMap((name) => moved[name].flat()).map(Math.abs);
  if (Math.max(...far) > 1.01 * Math.min(...far)) return undefined;
  return { note: "every entry moved equally far, whatever its gradient", hint: "step" };
}

/** Where the weights moved by a part of themselves as well. */
function decayClue(
  moved: Net,
  gradient: Net,
  start: Net,
  tolerance: Tolerance,
): Clue | undefined {
  if (isOne(multiple(moved, gradient, ["W1", "W2"], tolerance))) return undefined;
  const sums = (["W1", "W2"] as const).map((name) =>
    sumOf(moved, gradient, start, name, tolerance)
  );
  if (sums.some((sum) => !sum || Math.abs(sum.first - 1) > 0.05)) return undefined;
  return { note: "W1 and W2 also moved by a part of their own entries", hint: "step" };
}

/** Where the step is right for other rows, or for other labels. */
function rowsClue(
  { params, train: { x, y } }: Task,
  moved: Net,
  tolerance: Tolerance,
): Clue | undefined {
  const isStepOf = (rows: readonly number[], labels = rows) => {
    const gradient = gradientAt(net(params), { x: takeRows(x, rows), y: takeRows(y, labels) });
    return isOne(multiple(moved, gradient, PARAMETERS, tolerance));
  };
  const all = Array.from({ length: x.rows }, (_, i) => i);
  const some = partsOf(all).find((rows) => isStepOf(rows));
  if (some) return { note: `it is the gradient of ${rowsIn(some, all)}`, hint: "one" };
  if (!ordersOf(all).some((labels) => isStepOf(all, labels))) return undefined;
  return { note: "it is the gradient of images that have each other's labels", hint: "labels" };
}

/** Some of a few rows, in all ways: at least one, and not all. */
function partsOf(rows: readonly number[]): number[][] {
  let parts: number[][] = [[]];
  for (const row of rows) parts = [...parts, ...parts.map((part) => [...part, row])];
  return parts.filter(({ length }) => length > 0 && length < rows.length);
}

/** Rows in a sentence: those that are there, or the one that is not. */
function rowsIn(some: readonly number[], all: readonly number[]): string {
  const others = all.filter((row) => !some.includes(row));
  if (others.length === 1) return `all rows but row ${others[0]}`;
  return some.length === 1 ? `row ${some[0]} alone` : `rows ${listOf(some.map(String))} alone`;
}

/** All orders of a few things. */
function ordersOf(things: readonly number[]): number[][] {
  if (things.length === 0) return [[]];
  return things.flatMap((first) =>
    ordersOf(things.filter((other) => other !== first)).map((rest) => [first, ...rest])
  );
}

/** Where the entries that are wrong moved as far as any did, and should have moved farther: a gradient that is cut off. */
function cutClue(moved: Net, gradient: Net, tolerance: Tolerance): Clue | undefined {
  const entries = PARAMETERS.flatMap((name) =>
    moved[name].flatMap((row, i) => row.map((far, j) => [far, gradient[name][i][j]]))
  );
  const most = Math.max(...entries.map(([far]) => Math.abs(far)));
  const isCut = entries.every(([far, slope]) =>
    isClose(far, Math.max(-most, Math.min(most, slope)), tolerance)
  );
  if (!isCut) return undefined;
  return {
    note: `no entry moved farther than ${showNumber(Number(most.toPrecision(3)))} · learningRate`,
    hint: "step",
  };
}

/** Where the steps of some parameters are right and those of others are not. */
function othersClue(moved: Net, gradient: Net, tolerance: Tolerance): Clue | undefined {
  const right = PARAMETERS.filter((name) => isOne(multiple(moved, gradient, [name], tolerance)));
  if (right.length === 0) return undefined;
  return {
    note: `${listOf(right)} moved as ${right.length > 1 ? "they" : "it"} should`,
    hint: "together",
  };
}

/** Names in a sentence: `W1, b1 and W2`. */
function listOf(names: readonly string[]): string {
  return new Intl.ListFormat("en-GB").format(names);
}

function isOne(factor: number | undefined): boolean {
  return factor !== undefined && Math.abs(factor - 1) < 2e-3;
}
