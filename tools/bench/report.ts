/** The benchmark's results as Markdown tables. */
import type { Runner } from "./runner.ts";

/** Median, smallest and largest of some times, in seconds. */
export interface Summary {
  median: number;
  min: number;
  max: number;
}

/** @param times at least one, in any order */
export function summary(times: number[]): Summary {
  const sorted = times.toSorted((a, b) => a - b);
  const middle = (sorted.length - 1) / 2; // between two of them when they are even in number
  const [low, high] = [sorted[Math.floor(middle)], sorted[Math.ceil(middle)]];
  return { median: (low + high) / 2, min: sorted[0], max: sorted.at(-1)! };
}

type Part = "updates" | "epoch" | "processor";

function times({ rounds }: Runner, part: Part): Summary {
  return summary(rounds.map((r) => part === "epoch" ? r.updates + r.evaluation : r[part]));
}

/** Each peer's times, how they compare with the first one's, and its last test accuracy. */
export function peersTable(runners: Runner[]): string {
  const [first] = runners;
  const rows = runners.map((runner) => [
    runner.name,
    ...(["updates", "epoch", "processor"] as const).flatMap((part) => [
      seconds(times(runner, part)),
      ratio(times(runner, part).median / times(first, part).median),
    ]),
    `${(100 * runner.rounds.at(-1)!.testAccuracy).toFixed(2)} %`,
  ]);
  const measured = ["updates, s", "with evaluation, s", "the same on the processor, s"];
  const head = ["", ...measured.flatMap((time) => [time, "ratio"]), "test accuracy"];
  return table([head, ...rows]);
}

/** How much longer the second runner of each pair takes than the first. */
export function doublingTable(pairs: [what: string, single: Runner, double: Runner][]): string {
  const rows = pairs.map(([what, single, double]) => [
    what,
    ...[single, double].map((runner) => seconds(times(runner, "updates"))),
    ratio(times(double, "updates").median / times(single, "updates").median),
    ratio(times(double, "epoch").median / times(single, "epoch").median),
    ratio(times(double, "processor").median / times(single, "processor").median),
  ]);
  const ratios = ["ratio", "with evaluation", "on the processor"];
  const head = ["", "once: updates, s", "twice: updates, s", ...ratios];
  return table([head, ...rows]);
}

function seconds({ median, min, max }: Summary): string {
  return `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)})`;
}

function ratio(value: number): string {
  return value.toFixed(value < 10 ? 2 : 1);
}

function table([head, ...rows]: string[][]): string {
  const line = (cells: string[]) => `| ${cells.join(" | ")} |`;
  const rule = head.map((_, i) => i === 0 ? "---" : "--:");
  return [head, rule, ...rows].map(line).join("\n");
}
