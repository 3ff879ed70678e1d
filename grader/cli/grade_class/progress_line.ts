import { bar } from "../../report/bar.ts";

/** How far a class is. */
export interface Progress {
  done: number;
  /** Of those that are done, how many were graded now. */
  graded: number;
  total: number;
  seconds: number;
}

const CELLS = 24;

/**
 * One line for a terminal: a bar, how many are done, and about how long the others take.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(
 *   progressLine({ done: 30, graded: 30, total: 60, seconds: 90 }),
 *   "████████████░░░░░░░░░░░░ 30 of 60, about 1 min 30 s to go",
 * );
 * ```
 */
export function progressLine({ done, graded, total, seconds }: Progress): string {
  // What was graded before takes no time, and says nothing of those to come.
  const left = graded === 0 ? "" : `, about ${inWords(seconds / graded * (total - done))} to go`;
  return `${bar(done, total, CELLS)} ${done} of ${total}${done === total ? "" : left}`;
}

/** `2 min 10 s`. */
export function inWords(seconds: number): string {
  const whole = Math.round(seconds);
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60];
  if (hours > 0) return `${hours} h ${minutes} min`;
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}
