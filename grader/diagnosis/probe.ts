/** How far apart two numbers may be that are the same but for rounding. */
export interface Tolerance {
  absolute: number;
  relative: number;
}

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

/** The probe that calls once, and looks at all that comes of it. */
export function callOf(fn: string, ...args: unknown[]): Probe {
  return { fn, observe: (ask) => ask(fn, args) };
}
