import { Random } from "../../lib/mod.ts";
import type { Lab } from "./check.ts";

/** Where a check's inputs are drawn from. */
export type Draws = Pick<Lab, "seed" | "random">;

/**
 * Draws that are the same in every run: for a check that an answer might pass on one draw and fail on the
 * next, though the same file is to get the same points.
 */
export function sameDraws(): Draws {
  return { seed: 1, random: new Random(1) };
}

/** If only one draw in ten will do, this many all fail with a probability of 2e-46. */
const MOST = 1000;

/**
 * Draws random inputs until some will do. A grader that drew for ever would hang without a word: a
 * draw that never succeeds is a mistake of its own, and an ordinary error is booked as that.
 *
 * @param draw undefined for inputs that won't do
 * @throws {Error} with the seed, once `most` draws have been in vain
 */
export function drawUntil<T>(
  { seed }: Pick<Lab, "seed">,
  draw: () => T | undefined,
  most = MOST,
): T {
  for (let i = 0; i < most; i++) {
    const drawn = draw();
    if (drawn !== undefined) return drawn;
  }
  throw new Error(`None of ${most} random draws would do, with the check's seed ${seed}`);
}

/**
 * A condition for fast-check's `filter`, which would draw for ever where nothing fulfils it.
 *
 * @returns a condition that throws an Error once it has refused `most` values in a row
 */
export function bounded<T>(isKept: (value: T) => boolean, most = 10 * MOST): typeof isKept {
  let refused = 0;
  return (value) => {
    const kept = isKept(value);
    refused = kept ? 0 : refused + 1;
    if (refused >= most) throw new Error(`None of ${most} random draws would do`);
    return kept;
  };
}
