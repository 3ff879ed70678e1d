import { type Io } from "../io.ts";
import { counted } from "../../report/counted.ts";
import type { Done } from "../../class/grade_hand_in.ts";
import { inWords, progressLine } from "./progress_line.ts";

/** Tells on the way how a class is going, and at the end how it went. */
export interface ClassWatch {
  start(seed: number, leftOut: readonly string[]): void;
  onDone(done: Done): void;
  /** Returns the exit code: 2 where the grader itself was at fault with somebody. */
  end(out: string): number;
}

/** What is known of a class before it is graded. */
export interface Watched {
  /** How many students. */
  total: number;
  /** How many at a time. */
  jobs: number;
  /** The points that each can have. */
  max: number;
}

/** What became of those who are done. */
interface Counts {
  graded: number;
  broken: number;
  missing: number;
  unreadable: number;
  unchanged: number;
}

/**
 * Tells of a class: on a terminal by a bar, and a line for each student whose work needs a look;
 * elsewhere by a line for each.
 *
 * @param now milliseconds, from any start
 */
export function watchClass(
  { total, jobs, max }: Watched,
  io: Io,
  now = () => performance.now(),
): ClassWatch {
  const started = now();
  const counts: Counts = { graded: 0, broken: 0, missing: 0, unreadable: 0, unchanged: 0 };
  const seconds = () => (now() - started) / 1000;
  /** The grader took its time also where it failed. */
  const timed = () => counts.graded + counts.broken;
  const done = () => Object.values(counts).reduce((sum, count) => sum + count, 0);
  const bar = () => {
    const progress = { done: done(), graded: timed(), total, seconds: seconds() };
    if (io.isTerminal) io.out(`\r\x1b[K${progressLine(progress)}`);
  };
  const line = (text: string) => io.out(io.isTerminal ? `\r\x1b[K${text}\n` : `${text}\n`);
  return {
    start(seed, leftOut) {
      line(`${counted(total, "student")}, seed ${seed}, ${jobs} at a time.`);
      if (leftOut.length > 0) {
        line(`Left out, because they are not submissions: ${leftOut.join(", ")}.`);
      }
      bar();
    },
    onDone(one) {
      counts[one.isUnchanged ? "unchanged" : one.outcome.status]++;
      const isPlain = one.outcome.status === "graded";
      if (!io.isTerminal) line(`${done()} of ${total}  ${lineOf(one, max)}`);
      else if (!isPlain) line(lineOf(one, max));
      bar();
    },
    end(out) {
      if (timed() > 0) {
        const each = (seconds() / timed()).toFixed(1);
        const all = `${counted(timed(), "submission")} in ${inWords(seconds())}`;
        line(`${all}: ${each} s each, ${jobs} at a time.`);
      }
      for (const said of ended(counts)) line(said);
      line(`${out}/ holds gradebook.csv, index.html, and one report per student.`);
      return counts.broken > 0 ? 2 : 0;
    },
  };
}

function lineOf({ outcome, isUnchanged }: Done, max: number): string {
  const { student, status, note, scores } = outcome;
  const score = Object.values(scores).reduce((sum, score) => sum + score, 0);
  const said = status === "graded"
    ? `${score} of ${max}${isUnchanged ? ", unchanged" : ""}`
    : status;
  return `${student}  ${said}  ${note}`.trimEnd();
}

/** How many were not graded in this run, and why. */
function ended({ broken, ...counts }: Counts): string[] {
  const others = (["missing", "unreadable", "unchanged"] as const)
    .filter((status) => counts[status] > 0).map((status) => `${counts[status]} ${status}`);
  return [
    ...(others.length > 0 ? [`Not graded: ${others.join(", ")}.`] : []),
    ...(broken > 0 ? [`The grader itself failed with ${broken}: their status is broken.`] : []),
  ];
}
