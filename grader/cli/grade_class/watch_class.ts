import type { Io } from "../io.ts";
import { counted } from "../../report/counted.ts";
import type { Done } from "../../class/grading/grade_hand_in.ts";
import { statusInWords, sumOf } from "../../class/grading/outcome.ts";
import { endOf } from "./closing.ts";
import { inWords, progressLine } from "./progress_line.ts";

/** Tells on the way how a class is going, and at the end how it went. */
export interface ClassWatch {
  /** @param before what an instructor should know before anything is graded: sentences */
  start(seed: number, before: readonly string[]): void;
  onDone(done: Done): void;
  end(out: string): void;
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
  const all: Done[] = [];
  const seconds = () => (now() - started) / 1000;
  const graded = () => all.filter(tookTime).length;
  const line = (text: string) => io.out(io.isTerminal ? `\r\x1b[K${text}\n` : `${text}\n`);
  const bar = () => {
    const progress = { done: all.length, graded: graded(), total, seconds: seconds() };
    if (io.isTerminal) io.out(`\r\x1b[K${progressLine(progress)}`);
  };
  return {
    start(seed, before) {
      line(`${counted(total, "student")}, seed ${seed}, ${jobs} at a time.`);
      before.forEach(line);
      bar();
    },
    onDone(one) {
      all.push(one);
      const isPlain = one.outcome.status === "graded";
      if (!io.isTerminal) line(`${all.length} of ${total}  ${lineOf(one, max)}`);
      else if (!isPlain) line(lineOf(one, max));
      bar();
    },
    end(out) {
      if (graded() > 0) line(`${paceOf(graded(), seconds())}, ${jobs} at a time.`);
      endOf(all.map(endedAs)).forEach(line);
      line(`${out}/ holds gradebook.csv, index.html, and one report per student.`);
    },
  };
}

function paceOf(graded: number, seconds: number): string {
  const each = (seconds / graded).toFixed(1);
  return `${counted(graded, "submission")} in ${inWords(seconds)}: ${each} s each`;
}

function endedAs({ outcome, isUnchanged }: Done) {
  return { ...outcome, isUnchanged };
}

/** The grader took its time also where it failed. */
function tookTime({ outcome: { status }, isUnchanged }: Done): boolean {
  return !isUnchanged && (status === "graded" || status === "broken");
}

function lineOf({ outcome, isUnchanged }: Done, max: number): string {
  const { student, status, note, scores } = outcome;
  const said = status === "graded"
    ? `${sumOf(scores)} of ${max}${isUnchanged ? ", unchanged" : ""}`
    : statusInWords(status);
  return `${student}  ${said}  ${note}`.trimEnd();
}
