import { wrap } from "../../report/wrap.ts";
import { bestOf, GOAL, type Group, nameOf, type Spread, variedIn } from "./groups.ts";
import { NAMES, SET_ASIDE } from "./setting.ts";

/** Over the number of epochs that it took to get there. */
const TO_GOAL = `to ${100 * GOAL} %`;

/**
 * The results as a table in a terminal of so many columns, and what was chosen by them. A table that is
 * too wide comes in parts, one below the other.
 */
export function tableOf(groups: readonly Group[], columns = 80): string {
  const sentences = chosenBy(groups).map((sentence) => wrap(sentence, columns, ""));
  const parts = partsOf(rowsOf(groups), variedIn(groups).length, columns);
  return `${parts.map(aligned).join("\n\n")}\n\n${sentences.join("\n")}\n`;
}

/** The cells of the table, its head first. */
export function rowsOf(groups: readonly Group[]): string[][] {
  const varied = variedIn(groups);
  const head = [
    ...varied.map((name) => NAMES[name]),
    "accuracy",
    "loss",
    "silent",
    TO_GOAL,
    "seconds",
  ];
  const rows = groups.map((group) => [
    ...varied.map((name) => String(group.setting[name])),
    percent(group.accuracy),
    withSpread(group.loss, 3),
    withSpread(group.silent, 0),
    group.epochsToGoal ? whole(group.epochsToGoal) : "–",
    withSpread(group.seconds, 1),
  ]);
  return [head, ...rows];
}

/** Accuracy and loss are of images that no training saw; the test set is kept for what is chosen. */
export function chosenBy(groups: readonly Group[]): string[] {
  const best = bestOf(groups);
  const aside = SET_ASIDE.toLocaleString("en-GB");
  const chosen = groups.length === 1 ? "" : `The best: ${nameOf(best, variedIn(groups))}. `;
  return [
    `Accuracy and loss are of ${aside} images cut from the training set: choose by these.`,
    `"${TO_GOAL}" counts the epochs until the network read ${100 * GOAL} % of them.`,
    `${chosen}On the 10,000 test images, which had no part in the choice: ${
      percent(best.testAccuracy)
    }`,
  ];
}

function percent({ mean, deviation }: Spread): string {
  const scaled = {
    mean: 100 * mean,
    deviation: deviation === undefined ? undefined : 100 * deviation,
  };
  return `${withSpread(scaled, 2)} %`;
}

/** A count: of one seed it is whole, a mean of several need not be. */
function whole(count: Spread): string {
  return withSpread(count, count.deviation === undefined ? 0 : 1);
}

function withSpread({ mean, deviation }: Spread, digits: number): string {
  const spread = deviation === undefined ? "" : ` ±${deviation.toFixed(digits)}`;
  return `${mean.toFixed(digits)}${spread}`;
}

/** What stands between two columns. */
const GAP = "  ";

/** A table in as few parts as fit; each of them begins with the columns that name a row. */
function partsOf(rows: readonly string[][], names: number, columns: number): string[][][] {
  const cut = (from: number, to: number) =>
    rows.map((row) => [...row.slice(0, names), ...row.slice(from, to)]);
  const starts = [names];
  for (let j = names + 1; j < rows[0].length; j++) {
    if (widthOf(cut(starts.at(-1)!, j + 1)) > columns) starts.push(j);
  }
  return starts.map((from, i) => cut(from, starts[i + 1] ?? rows[0].length));
}

function widthOf(rows: readonly string[][]): number {
  const widths = widthsOf(rows);
  return widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
}

function widthsOf(rows: readonly string[][]): number[] {
  return rows[0].map((_, j) => Math.max(...rows.map((row) => row[j].length)));
}

function aligned(rows: readonly string[][]): string {
  const widths = widthsOf(rows);
  return rows.map((row) => row.map((cell, j) => cell.padStart(widths[j])).join(GAP)).join("\n");
}
