import { type Io } from "../io.ts";
import { counted } from "../../report/counted.ts";
import type { ClassFile } from "../../class/class_file.ts";
import type { Done } from "../../class/grade_hand_in.ts";
import { maxOf } from "../../class/gradebook.ts";
import { inWords, progressLine } from "./progress_line.ts";

/** Tells on the way how a class is going, and at the end how it went. */
export interface ClassWatch {
  start(file: ClassFile, leftOut: readonly string[]): void;
  onDone(done: Done): void;
  /** Returns the exit code: 2 where the grader itself was at fault with somebody. */
  end(out: string): number;
}

/**
 * Tells of a class: on a terminal by a bar, and a line for each student who was not simply graded;
 * elsewhere by a line for each.
 *
 * @param now milliseconds, from any start
 */
export function watchClass(
  total: number,
  jobs: number,
  io: Io,
  now = () => performance.now(),
): ClassWatch {
  const started = now();
  let [done, graded, broken, max] = [0, 0, 0, 0];
  const seconds = () => (now() - started) / 1000;
  const bar = () =>
    io.isTerminal && io.out(`\r\x1b[K${progressLine({ done, graded, total, seconds: seconds() })}`);
  const line = (text: string) => io.out(io.isTerminal ? `\r\x1b[K${text}\n` : `${text}\n`);
  return {
    start({ settings }, leftOut) {
      max = maxOf(settings);
      line(`${counted(total, "student")}, seed ${settings.seed}, ${jobs} at a time.`);
      if (leftOut.length > 0) line(`Left out, for they are no submissions: ${leftOut.join(", ")}.`);
      bar();
    },
    onDone({ outcome, isUnchanged }) {
      const { student, status, note, scores, fingerprint } = outcome;
      done++;
      // Where the grader itself failed there is no fingerprint, and it took its time all the same.
      if ((fingerprint !== "" && !isUnchanged) || status === "broken") graded++;
      if (status === "broken") broken++;
      const score = Object.values(scores).reduce((sum, score) => sum + score, 0);
      const said = status === "graded"
        ? `${score} of ${max}${isUnchanged ? ", unchanged" : ""}`
        : status;
      const counted = io.isTerminal ? "" : `${done} of ${total}  `;
      if (!io.isTerminal || status !== "graded") {
        line(`${counted}${student}  ${said}  ${note}`.trimEnd());
      }
      bar();
    },
    end(out) {
      if (graded > 0) {
        const each = (seconds() / graded).toFixed(1);
        const all = `${counted(graded, "submission")} in ${inWords(seconds())}`;
        line(`${all}: ${each} s each, ${jobs} at a time.`);
      }
      if (done > graded) line(`${done - graded} had nothing new to grade.`);
      if (broken > 0) line(`The grader itself failed with ${broken}: their status is broken.`);
      line(`${out}/ holds gradebook.csv, index.html, and a report a student.`);
      return broken > 0 ? 2 : 0;
    },
  };
}
