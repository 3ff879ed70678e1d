import type { Random } from "../../lib/mod.ts";
import type { CheckStatus, Reason, ReturnedDigit } from "../report/report.ts";
import type { Shape } from "../sandbox/shapes.ts";
import type { Once } from "./once.ts";

/** What was wrong: a fact, and where it was seen. */
export interface Problem {
  /** What happened, as a sentence with the place, what was expected and what came. */
  message: string;
  /** The smallest input found on which it happens, as code. */
  counterexample?: string;
  expected?: string;
  actual?: string;
  /** What became of a digit, where that can be seen. */
  digit?: ReturnedDigit;
  /** What the submission's code printed in the call that failed. */
  printed?: string;
  /** The name of the hint that helps, where it is not its check's; "none" where none does. */
  hint?: string;
  /** Why, where it is not that the answer was wrong. */
  reason?: Reason;
  /** The arguments of the call that showed it: some hints are ruled out by them. */
  args?: readonly unknown[];
  /** The numbers that were compared, row by row: all of a small matrix, of a large one the wrong one. */
  numbers?: { got: readonly number[]; right: readonly number[] };
  /** The rows and columns that came, and those that should have, where a matrix has another shape. */
  shapes?: { got: readonly [number, number]; right: readonly [number, number] };
  /** What a wrong number looks like, where that alone says much: a hint that helps in any exercise. */
  looks?: "nan" | "rounded";
  /** Whether everything else came out right: then checks that wait for this one are tried all the same. */
  onlyAtFullSize?: true;
}

/** What a hint is chosen by, once all checks of the exercise have been tried. */
export interface Symptom {
  problem: Pick<Problem, "expected" | "actual" | "args" | "numbers"> & { reason: Reason };
  /** How a check of the exercise came out. */
  cameOut(check: string): CheckStatus | undefined;
}

/** Thrown by a check that can't be tried on what the submission returned so far. */
export class Blocked extends Error {
  override name = "Blocked";
}

/** A problem seen in the middle of a call, such as a changed argument; thrown. */
export class Refuted extends Error {
  override name = "Refuted";

  constructor(readonly problem: Problem) {
    super(problem.message);
  }
}

/** Something that an answer must fulfil. */
export interface Check<Hint extends string = string> {
  /** Unique in its exercise: `large-inputs`. */
  id: string;
  /** A sentence that is true of a right answer: "Stays finite for any finite input". */
  title: string;
  /** What it catches, for instructors: "An update with the sum over the batch in place of the mean." */
  catches: string;
  /** Whole; all or nothing. */
  points: number;
  /** The exports that it calls. */
  uses: readonly string[];
  /**
   * The name of the exercise's hint that helps with it; the first when left out. A hint that is true
   * only where other checks came out so, or the input was such, is chosen by a function. None is
   * given for an answer of another kind, nor for a throw; for one of another shape only a function
   * gives one.
   */
  hint?: Hint | "none" | ((symptom: Symptom) => Hint | "none");
  /**
   * A check of the same exercise that must have passed, or failed at full size alone: without it, a
   * cheap answer would pass.
   */
  after?: string;
  /**
   * Whether it is what a broken promise costs: an argument that any other check's call changed fails
   * this one, and the other check judges the values alone.
   */
  promises?: true;
  /** Tries it; undefined when all is well. */
  run(lab: Lab): Promise<Problem | undefined>;
}

/** What a check works with. */
export interface Lab {
  /** Calls a function of the submission; throws a `SandboxError` when it brings no answer. */
  call(fn: string, args: unknown[], options?: CallOptions): Promise<unknown>;
  /** What the submission's code printed in the last call. */
  printed(): string;
  /** Has the next call start with a submission that nothing has called yet. */
  forget(): Promise<void>;
  /** The first promise that another check saw broken. */
  broken(): Problem | undefined;
  /** What is read of the objects that functions return. */
  shapes: Readonly<Record<string, Shape>>;
  /** Random numbers of this check alone, from the run's seed. */
  random: Random;
  /** The seed of this check's properties. */
  seed: number;
  /** What is loaded once for all checks of a run, such as the test digits. */
  once: Once;
  /**
   * Tries a part of the check that draws nothing. It comes out the same whatever the seed, so a run over
   * many seeds tries it once.
   *
   * @param what tells the part from the others of its check
   */
  fixed<T>(what: string, part: () => Promise<T>): Promise<T>;
}

/** How to call. */
export interface CallOptions {
  /** Told what a `Callback` among the arguments is called with. */
  onProgress?(value: unknown): void;
  /** Whether it is seen if the call changes its arguments; it is unless they are too large to be sent back. */
  echo?: boolean;
  /** Seconds that the call may take, where these are not its exercise's. */
  seconds?: number;
  /** Of matrices that come back, these rows alone, as `Sampled`: for answers too large to be sent. */
  rows?: number[];
  /** Told what the answer says of memory. */
  onMemory?(memory: Memory): void;
  /** Keeps the result in the child, to be read again. */
  remember?: string;
  /** Reads again what was kept under this name, after the call. */
  reread?: string;
  /** What a message calls each argument, and which hint helps where the call changed it. */
  named?: readonly { name: string; hint: string }[];
}

/** What a call says of the memory of results. */
export interface Memory {
  /** What was to be read again. */
  reread: unknown;
  /** What the result shares its memory with: an argument by its place, or the result that was reread. */
  shares: number | "earlier" | undefined;
}
