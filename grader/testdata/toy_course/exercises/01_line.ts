import { todo } from "../lib/mod.ts";

/**
 * The heights of a line at some places.
 *
 * @param xs the places, as many as you like; left as they are
 * @returns `slope · x + intercept` for each `x`, in the same order
 */
export function line(xs: number[], slope: number, intercept: number): number[] {
  todo("line");
}
