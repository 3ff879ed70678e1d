/** The benchmark's results as Markdown tables. */
import { percent } from "../../grader/report/marks.ts";
import type { Waiting } from "./feedback.ts";
import type { Product } from "./products.ts";
import type { Runner } from "./runner.ts";
import type { Time } from "./serve.ts";

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

/** What is compared: the updates alone, or with the evaluation after them. */
export type Compared = "updates" | "epoch";
type Clock = keyof Time;

const CLOCKS = ["wall", "processor"] as const;

function times({ rounds }: Runner, part: Compared, clock: Clock): Summary {
  return summary(rounds.map(({ updates, evaluation }) => {
    return updates[clock] + (part === "epoch" ? evaluation[clock] : 0);
  }));
}

function compared(runner: Runner, first: Runner, part: Compared, clock: Clock): string {
  return ratio(times(runner, part, clock).median / times(first, part, clock).median);
}

/** Each peer's times, how they compare with the first one's, and its last test accuracy. */
export function peersTable(runners: Runner[], part: Compared): string {
  const rows = runners.map((runner) => [
    runner.name,
    ...CLOCKS.flatMap((clock) => [
      seconds(times(runner, part, clock)),
      compared(runner, runners[0], part, clock),
    ]),
    percent(runner.rounds.at(-1)!.measured, 2),
  ]);
  const what = part === "epoch" ? "updates and evaluation, s" : "updates, s";
  return table([[what, "by the clock", "ratio", "on the processor", "ratio", "accuracy"], ...rows]);
}

/** What a thousand steps take each peer, of rounds of `steps`, and the loss after the last round. */
export function stepsTable(runners: Runner[], steps: number): string {
  const times = runners.map(({ rounds }) =>
    CLOCKS.map((clock) => summary(rounds.map(({ updates }) => 1000 / steps * updates[clock])))
  );
  const rows = runners.map(({ name, rounds }, i) => [
    name,
    ...times[i].flatMap((time, c) => [seconds(time), ratio(time.median / times[0][c].median)]),
    rounds.at(-1)!.measured.toFixed(3),
  ]);
  const columns = ["by the clock", "ratio", "on the processor", "ratio", "loss"];
  return table([["1,000 steps, s", ...columns], ...rows]);
}

/** What each product takes the course and numpy on the processor, of rounds of `times` products. */
export function productsTable(compared: [Product, Runner, Runner][], times: number): string {
  const microseconds = ({ rounds }: Runner) =>
    1e6 / times * summary(rounds.map(({ updates }) => updates.processor)).median;
  const rows = compared.map(([{ name, rows, inner, cols }, own, other]) => [
    name,
    `${rows}×${inner} · ${inner}×${cols}`,
    microseconds(own).toFixed(1),
    microseconds(other).toFixed(1),
    ratio(microseconds(other) / microseconds(own)),
  ]);
  return table([["product", "", "this course, µs", "numpy float32, µs", "ratio"], ...rows]);
}

/** How much longer the second runner of each pair takes than the first. */
export function doublingTable(pairs: [what: string, single: Runner, double: Runner][]): string {
  const rows = pairs.map(([what, single, double]) => [
    what,
    ...CLOCKS.flatMap((clock) => [
      ...[single, double].map((runner) => seconds(times(runner, "updates", clock))),
      compared(double, single, "updates", clock),
    ]),
  ]);
  const columns = ["once", "twice", "ratio"];
  const onProcessor = columns.map((column) => `${column}, on the processor`);
  return table([["updates, s", ...columns, ...onProcessor], ...rows]);
}

/** How long each command takes, how that compares with its own training, and its memory. */
export function feedbackTable(waits: Waiting[]): string {
  const rows = waits.map(({ name, seconds: all, training, megabytes }) => {
    const trained = training.length > 0 ? summary(training) : undefined;
    return [
      name,
      seconds(summary(all)),
      trained ? seconds(trained) : "",
      trained ? ratio(summary(all).median / trained.median) : "",
      megabytes.toFixed(0),
    ];
  });
  return table([["command", "s", "its training, s", "ratio", "memory, MB"], ...rows]);
}

/**
 * A document with these results in place of what stands between the marks of a part.
 *
 * @throws {Error} when it has no marks
 */
export function withResults(document: string, part: string, results: string): string {
  const marks = [`<!-- bench ${part} -->`, `<!-- /bench ${part} -->`];
  const [before, after] = marks.map((mark) => document.split(mark));
  if (before.length !== 2 || after.length !== 2) {
    throw new Error(`The document has no place between ${marks.join(" and ")}`);
  }
  return `${before[0]}${marks[0]}\n\n${results}\n\n${marks[1]}${after[1]}`;
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
