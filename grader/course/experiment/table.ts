import { bestOf, type Group, nameOf, type Spread, variedIn } from "./groups.ts";
import { NAMES, SET_ASIDE } from "./setting.ts";

/** The results as a table in a terminal, and what was chosen by them. */
export function tableOf(groups: readonly Group[]): string {
  return `${aligned(rowsOf(groups))}\n\n${chosenBy(groups).join("\n")}\n`;
}

/** The cells of the table, its head first. */
export function rowsOf(groups: readonly Group[]): string[][] {
  const varied = variedIn(groups);
  const head = [...varied.map((name) => NAMES[name]), "accuracy", "loss", "silent", "seconds"];
  const rows = groups.map((group) => [
    ...varied.map((name) => String(group.setting[name])),
    percent(group.accuracy),
    withSpread(group.loss, 3),
    withSpread(group.silent, 0),
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

function withSpread({ mean, deviation }: Spread, digits: number): string {
  const spread = deviation === undefined ? "" : ` ±${deviation.toFixed(digits)}`;
  return `${mean.toFixed(digits)}${spread}`;
}

function aligned(rows: readonly string[][]): string {
  const widths = rows[0].map((_, j) => Math.max(...rows.map((row) => row[j].length)));
  return rows.map((row) => row.map((cell, j) => cell.padStart(widths[j])).join("  ")).join("\n");
}
