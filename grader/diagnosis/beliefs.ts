/** What a wrong answer's author believed. */
export interface Belief {
  /** The name of its misconception's file, without `.ts`. */
  readonly id: string;
  /** What the student is told. */
  readonly text: string;
}

/** A belief, and what answers that hold it show. */
export interface StoredBelief extends Belief {
  /**
   * The ways in which such answers behave: for each of the exercise's probes the place of what they
   * show in {@linkcode Beliefs.seen}, or null where the probe is about a function that they get right.
   */
  readonly shows: readonly (readonly (number | null)[])[];
}

/**
 * What the misconceptions of an exercise answer when they are asked its probes. `deno task beliefs`
 * stores it, so that a diagnosis has to ask no one but the student's answer.
 */
export interface Beliefs {
  /** For each probe what was seen, each different observation once, as `pack` writes it. */
  readonly seen: readonly (readonly unknown[])[];
  readonly beliefs: readonly StoredBelief[];
}
