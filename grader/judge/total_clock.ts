/**
 * How long all of a grading may take, in seconds, unstretched: what is still to do when it is over (a
 * last child to end, the report to write) fits into what is left of five minutes.
 */
export const TOTAL_SECONDS = 280;

/** The wall clock of a whole grading: when it is over, nothing is called any more. */
export class TotalClock {
  readonly #end: number;

  /** @param seconds how long, from now on */
  constructor(readonly seconds: number) {
    this.#end = performance.now() + 1000 * seconds;
  }

  /** Seconds until it is over; 0 from then on. */
  get left(): number {
    return Math.max(0, (this.#end - performance.now()) / 1000);
  }
}
