import { alike, type Tolerance } from "./alike.ts";

/** What a call came to: its value and its arguments afterwards, or the kind of error it threw. */
export type Seen =
  | { value: unknown; after: unknown[] }
  | { threw: "a RangeError" | "another error" };

/** Calls a function of an answer, whichever answer is looked at. */
export type Ask = (
  fn: string,
  args: unknown[],
  onProgress?: (value: unknown) => void,
) => Promise<Seen>;

/**
 * A question put to an answer and to every misconception. Two that differ in a single observation
 * are not the same.
 */
export interface Probe {
  /** The export that it asks about: mistakes in another export play no part. */
  fn: string;
  /** What is seen; plain values, so that they can be compared. */
  observe(ask: Ask): Promise<unknown>;
  /** How near two observations are the same; unless given, but for rounding. */
  tolerance?: Tolerance;
}

/** What is seen of an argument that a call left alone. */
export const UNTOUCHED = "untouched";

/** The arguments after a call; of those that it left alone only that, as they would fill the record. */
export function asLeft(args: readonly unknown[], after: readonly unknown[]): unknown[] {
  return args.map((arg, i) => alike(after[i], arg) ? UNTOUCHED : after[i]);
}

/** The probe that calls once, and looks at all that comes of it. */
export function callOf(fn: string, ...args: unknown[]): Probe {
  return {
    fn,
    observe: async (ask) => {
      const seen = await ask(fn, args);
      return "value" in seen ? { ...seen, after: asLeft(args, seen.after) } : seen;
    },
  };
}
