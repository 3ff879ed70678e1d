import type { Failure } from "./failure.ts";
import type { Processor } from "./processor.ts";

/** How long an exchange with a child may take. */
export interface Clock {
  /** While the child has a processor, or does not ask for one. */
  seconds: number;
  /** What to say when they are over. */
  over: Failure;
  /** A clock that stands still for nothing, and what to say when that one is over. */
  wall?: { seconds: number; over: Failure };
}

/** The share of its time after which a clock looks at the processors first: most calls are over then. */
const FIRST_LOOK = 0.2;
/** However little a child gets of the processors, by the wall it has no more than so many times as long. */
const MOST_STRETCHED = 4;
/** Where the system does not tell who had a processor, a clock runs so many times as long. */
const UNTOLD = 2;
/** A clock that stood still for less than this share of its time was not disturbed. */
const UNDISTURBED = 0.1;
/** So long a child that is ready has a part of a processor, unless others have all of them. */
const MOMENT_SECONDS = 0.05;

/**
 * A clock that stands still while a child waits for a processor, or for a grader that waits for one: code is
 * not slow because others ran.
 *
 * A child that sleeps is not held up, and one with many threads has had what they ran.
 */
export class FairClock {
  readonly #over = Promise.withResolvers<Failure>();
  readonly #started = performance.now();
  #timers: ReturnType<typeof setTimeout>[] = [];
  #given: number;
  #message: Failure;
  #factor = 1;
  #first: { seen: Processor; at: number } | undefined;
  #stood = 0;
  /** For how long others had the processors that it wanted: one that floods the grader waits for that alone. */
  #starved = 0;
  #untold = 0;
  #isStopped = false;

  /**
   * Starts the clock.
   *
   * @param look what the system says of the child's use of the processors; undefined when it says nothing
   */
  constructor(clock: Clock, readonly look: () => Promise<Processor | undefined>) {
    this.#given = clock.seconds;
    this.#message = clock.over;
    const { wall } = clock;
    if (wall) this.#after(wall.seconds, () => this.#end(wall.over));
    this.#after(FIRST_LOOK * clock.seconds, () => this.#firstLook());
  }

  /** Resolves with what to say, when the time is over. */
  get over(): Promise<Failure> {
    return this.#over.promise;
  }

  /** For how long it has stood still, in seconds. */
  get stood(): number {
    return this.#stood;
  }

  /** Gives the child so many seconds in all. */
  prolong({ seconds, over }: Clock): void {
    [this.#given, this.#message] = [seconds, over];
  }

  /** Stops it for good. */
  stop(): void {
    this.#isStopped = true;
    for (const timer of this.#timers) clearTimeout(timer);
  }

  /** It takes a hundredth of a second. Where it takes longer others have the processors, and the child waits too. */
  async #firstLook(): Promise<void> {
    const asked = this.#elapsed;
    const seen = await this.look();
    this.#untold = this.#elapsed - asked;
    if (seen) this.#first = { seen, at: this.#elapsed };
    else this.#factor = UNTOLD;
    this.#wait();
  }

  /** Looks again when the time would be over if the clock did not stand still meanwhile. */
  #wait(): void {
    this.#after(this.#seconds + this.#stood - this.#elapsed, () => this.#nextLook());
  }

  async #nextLook(): Promise<void> {
    const seen = this.#first && await this.#lookTwice();
    if (seen) {
      const { seen: first, at } = this.#first!;
      const seconds = this.#elapsed - at;
      this.#stood = this.#untold + heldUp(first, seen, seconds);
      this.#starved = this.#untold + stoodStill(first, seen, seconds);
    }
    const isStretched = this.#elapsed >= MOST_STRETCHED * this.#seconds;
    // Of a clock that was as good as over it is nothing but the time that it takes to look.
    const isStarved = isStretched && this.#starved > this.#elapsed / 2;
    const left = this.#seconds + this.#stood - this.#elapsed;
    if (!isStretched && left > UNDISTURBED * this.#seconds) return this.#wait();
    const over = this.#message;
    this.#end(isStarved && over.kind === "timed-out" ? { ...over, starved: true } : over);
  }

  /**
   * What is seen of a child that is ready, a moment later: one that has run meanwhile was not waiting
   * all the while. Otherwise code could sleep, be awake at each look, and so have a clock stand still.
   */
  async #lookTwice(): Promise<Processor | undefined> {
    const seen = await this.look();
    if (!seen?.isReady || seen.ranFirst === undefined) return seen;
    await new Promise<void>((resolve) => this.#after(MOMENT_SECONDS, resolve));
    const later = await this.look();
    return later && { ...later, isReady: later.ranFirst === seen.ranFirst };
  }

  #end(failure: Failure): void {
    this.#over.resolve(failure);
    this.stop();
  }

  #after(seconds: number, next: () => void): void {
    if (this.#isStopped) return;
    this.#timers.push(setTimeout(next, 1000 * Math.max(0, seconds)));
  }

  get #seconds(): number {
    return this.#given * this.#factor;
  }

  get #elapsed(): number {
    return (performance.now() - this.#started) / 1000;
  }
}

/**
 * Of the seconds between two looks, those that a process wanted to run and could not. What it ran, it had;
 * one that is ready at the end, and has not run since it was seen to be, is taken to have been
 * so all the while: the kernel counts what it waits when that is over.
 */
export function stoodStill(before: Processor, after: Processor, seconds: number): number {
  const without = Math.max(0, seconds - (after.ran - before.ran));
  return after.isReady ? without : Math.min(without, after.waited - before.waited);
}

/** The same, with those that the grader kept it waiting because it could not run itself. */
export function heldUp(before: Processor, after: Processor, seconds: number): number {
  const without = Math.max(0, seconds - (after.ran - before.ran));
  return after.isReady ? without : Math.min(without, waitedBetween(before, after));
}

/** How long a process or the grader was ready to run between two looks, while others did: in seconds. */
export function waitedBetween(
  before: Pick<Processor, "waited" | "graderWaited">,
  after: Pick<Processor, "waited" | "graderWaited">,
): number {
  const ofGrader = (after.graderWaited ?? 0) - (before.graderWaited ?? after.graderWaited ?? 0);
  return after.waited - before.waited + ofGrader;
}
