/** The one value that grading produces; `grader/report/` draws it, nobody changes it. */
import type { EpochMetrics } from "../../lib/mod.ts";
import type { Failure } from "../sandbox/failure.ts";

/** The name of this report's form, for those who read it. */
export const SCHEMA = "digits-from-scratch/report/v1";

/** How a check came out; `broken` is the grader's own fault. */
export type CheckStatus = "passed" | "failed" | "blocked" | "broken";

/** How an exercise came out. */
export type ExerciseStatus = CheckStatus | "not-started" | "missing";

/**
 * Why a check did not pass, for programs: the answer was wrong, none came back, or it was not asked
 * for. Sentences are made of it in `judge/`; nothing reads the sentence.
 */
export type Reason =
  | {
    code: "wrong-answer";
    /** Something that is kept from one call to the next: called alone the answer is right. */
    kept?: true;
    /** Nothing came back at all. */
    nothing?: true;
    /** What came is of another kind or shape: its values were not looked at. */
    what?: "kind" | "shape";
  }
  | { code: "argument-changed" }
  | { code: Exclude<Failure["kind"], "threw"> }
  | { code: "threw"; rangeError: boolean; kept?: true }
  | { code: "missing-file"; file: string }
  | { code: "sibling-missing"; file: string }
  | { code: "sibling-unloadable"; where: string }
  | { code: "not-loaded" }
  | { code: "waits"; check: string }
  | { code: "not-written"; name: string }
  | { code: "sibling-not-written"; name: string }
  | { code: "too-slow-altogether" }
  | { code: "stopped-too-often" }
  | { code: "can't-be-judged"; why: string }
  | { code: "own-fault" };

/** A test digit that came back as a picture of something else. */
export interface ReturnedDigit {
  /** Which of the test digits, counted from 0. */
  index: number;
  /** What came back: 28×28 bytes of ink in base64; numbers below 0 and above 1 are cut off. */
  returned: string;
}

/** One check of one exercise. */
export interface CheckResult {
  id: string;
  title: string;
  status: CheckStatus;
  score: number;
  maxScore: number;
  /** Why it did not pass; absent when it did. */
  reason?: Reason;
  /** What happened; absent when the check passed. */
  message?: string;
  /** The smallest input found on which it happens, as code. */
  counterexample?: string;
  expected?: string;
  actual?: string;
  /** What the student's code printed in the call that failed, escaped and capped. */
  printed?: string;
  /** What became of a digit, where that can be seen. */
  digit?: ReturnedDigit;
  /** An exercise that this one uses and that fails too, in a copy without the reference. */
  mendFirst?: string;
  /** What to think of next. */
  hint?: string;
  /** What the author seems to have believed, where that is clear. */
  misconception?: { id: string; text: string };
}

/** One exercise. */
export interface ExerciseResult {
  id: string;
  title: string;
  status: ExerciseStatus;
  score: number;
  maxScore: number;
  durationMs: number;
  /** What the student's code printed, escaped and capped. */
  output: string;
  checks: CheckResult[];
  /** What the compiler says of a file that failed: `04_softmax.ts:3:5 …`. It costs nothing. */
  typeErrors?: string[];
}

/** A test digit that the trained network takes for another. */
export interface Mistake {
  /** Which of the test digits, counted from 0. */
  index: number;
  actual: number;
  predicted: number;
  /** What the network gives the predicted digit, 0..1. */
  probability: number;
}

/** What a capstone is measured by, where that is not a share of right answers. */
export interface Measure {
  /** As it is read after the number: "nats per character of unseen text". */
  name: string;
  value: number;
  /** Which way is the better one. */
  better: "lower" | "higher";
  /** What it is compared with, the hardest to beat first. */
  beside: { name: string; value: number }[];
}

/** What a language model wrote. */
export interface Written {
  /** What it was given to go on with. */
  beginning: string;
  text: string;
}

/** The student's own files together. */
export interface CapstoneResult {
  id: string;
  title: string;
  status: CheckStatus;
  score: number;
  maxScore: number;
  durationMs: number;
  /** The fraction of the test data that the returned parameters classify correctly; null without one. */
  testAccuracy: number | null;
  /** What it is measured by in place of an accuracy; absent where it has one, or nothing was measured. */
  measure?: Measure;
  /** What the trained model wrote; absent where it is no language model. */
  written?: Written;
  history: EpochMetrics[];
  /** How long `train` took; absent without a test accuracy. */
  trainMs?: number;
  /** The mistakes that the network is surest of, the surest first; absent without a test accuracy. */
  mistakes?: Mistake[];
  /** A few hundred weights that the course's page draws, by name; absent where it draws none. */
  weights?: Record<string, number[][]>;
  /** What an instructor had better look at, in sentences: it costs nothing. Absent without any. */
  remarks?: string[];
  /** The exercise that breaks the chain; null where none can be named. */
  blame: string | null;
  message?: string;
  output: string;
}

/** A file of the student's that was loaded. */
export interface Receipt {
  path: string;
  sha256: string;
}

/** Everything that came of one grading. */
export interface Report {
  schema: typeof SCHEMA;
  /** Replays the run: `--seed`. */
  seed: number;
  startedAt: string;
  durationMs: number;
  score: number;
  maxScore: number;
  /** The points of what is a bonus: they are not in `score`, nor what could be had in `maxScore`. */
  bonus: number;
  exercises: ExerciseResult[];
  /** Null when it was not asked for. */
  capstone: CapstoneResult | null;
  /** The bonus exercises. */
  deeper: ExerciseResult[];
  /** The capstones that are a bonus; absent when none was asked for. */
  deeperCapstones?: CapstoneResult[];
  receipt: Receipt[];
  /**
   * What was left out or chosen where the exercises were looked for in what a student handed in, or
   * that none is there: sentences. Absent where there is nothing to say.
   */
  notes?: string[];
  versions: { deno: string; course: string };
}
