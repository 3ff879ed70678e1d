/** What a course is to the grader: a value that is passed in. The grader itself does not know any course. */
import { fileURLToPath } from "node:url";
import type { EpochMetrics } from "../../lib/types.ts";
import type { Diagnosed } from "../diagnosis/diagnose.ts";
import type { CapstoneResult, ExerciseResult } from "../report/report.ts";
import type { Step } from "../report/step.ts";
import type { Memory } from "../sandbox/memory.ts";
import type { StagedFile } from "../sandbox/stage_files.ts";
import type { Reference } from "../sandbox/stage_plan.ts";
import type { Shape } from "../sandbox/shapes.ts";
import type { Check } from "./check.ts";
import type { Once } from "./once.ts";
import type { TotalClock } from "./total_clock.ts";

/** What one exercise may use; each has a default. */
export interface ExerciseLimits {
  /** Seconds that one call may take. */
  callSeconds: number;
  /** Seconds that all of its calls may take together. */
  totalSeconds: number;
}

/** An exercise: what the student is told of it, and how it is judged. */
export interface Exercise extends Diagnosed {
  /** Its file's name without `.ts`: `04_softmax`. */
  readonly id: string;
  readonly title: string;
  /** A bonus: it has no share of the course's points. Those come after all that have. */
  readonly deeper?: true;
  /** What the file must export. */
  readonly exports: readonly string[];
  /** The exercises that the file may import. */
  readonly siblings: readonly string[];
  readonly limits?: Partial<ExerciseLimits>;
  /** What is read of the objects that its functions return, by function; all of a matrix or a list. */
  readonly shapes?: Readonly<Record<string, Shape>>;
  /**
   * In steps, each saying a little more, by a name that the checks use. Each holds whatever the reader
   * has written: `deno task hint` shows them one by one.
   */
  readonly hints: Readonly<Record<string, string>>;
  /** Hints that say what a check has seen, by a name that it uses: nobody else is shown them. */
  readonly findings?: Readonly<Record<string, string>>;
  /** In the order in which they are tried; the exercise is worth the sum of their points. */
  readonly checks: readonly Check[];
  /** What there is to see or to do once it passes. */
  readonly onceDone?: readonly Step[];
}

/** What is graded, and how. */
export interface Submission {
  course: Course;
  /** The folder of the student's files. */
  folder: string;
  /** Undefined in a student's copy without it. */
  reference: Reference | undefined;
  seed: number;
  timeoutScale: number;
  /** What is loaded once for all of it, such as test data. */
  once: Once;
  /** How long all of it may take; as long as it wants when left out. */
  clock?: TotalClock;
  /** What the machine had of memory before; each session asks for itself when left out. */
  memory?: Memory;
}

/** What a capstone is judged by. */
export interface CapstoneInput {
  submission: Submission;
  /**
   * How the exercises come out alone: a chain can't run where one is not started, and what breaks
   * it is looked for among those that fail.
   */
  alone: Promise<readonly Pick<ExerciseResult, "id" | "status">[]>;
  /** Told at once of an exercise that a clock stopped alone: the chain would be stopped there too. */
  stopped?: Promise<string>;
  onEpoch?(metrics: EpochMetrics): void;
}

/** A capstone's result, and the files that were loaded for it. */
export interface JudgedCapstone {
  result: CapstoneResult;
  files: readonly StagedFile[];
}

/** Several of the student's exercises at work together. */
export interface Capstone {
  readonly id: string;
  readonly title: string;
  /** The points that it can bring, the most first. */
  readonly steps: readonly number[];
  /** The exercises it needs, in the order in which they run. */
  readonly needs: readonly string[];
  /** How many epochs it trains, for those who watch. */
  readonly epochs: number;
  /** What is said when it passes: "Your network reads digits. Well done." */
  readonly done: string;
  /** What there is to see or to do then. */
  readonly onceDone?: readonly Step[];
  judge(input: CapstoneInput): Promise<JudgedCapstone>;
}

/** What the compiler says, and what that means in this course. */
export interface CompilerSaying {
  readonly says: RegExp;
  /** Stands in its place; `$1` is what the first group of `says` found. */
  readonly means: string;
}

/** What a course is defined by. */
export interface CourseDefinition {
  /** What stands above its pages. */
  readonly title: string;
  readonly version: string;
  /** The folder that holds `exercises/`, `solutions/` and `lessons/`. */
  readonly root: URL;
  /** The folder that holds a home for each exercise: its stub, its misconceptions. */
  readonly homes: URL;
  /** The program that hands this course to the command line; `grader/main.ts` when left out. */
  readonly main?: URL;
  /** In order. */
  readonly exercises: readonly Exercise[];
  readonly capstone: Capstone;
  /** Capstones that are a bonus, as the exercises with `deeper`: they are run after it, in order. */
  readonly deeperCapstones?: readonly Capstone[];
  /** What the compiler's own words leave a beginner to guess. */
  readonly compiler?: readonly CompilerSaying[];
}

/** The folders of a course. */
export interface CourseFolders {
  root: string;
  exercises: string;
  solutions: string;
  /** What the commands remember of a student's work; git ignores it. */
  memory: string;
  homes: string;
}

/** A course, in order: the one value that everything reads. */
export interface Course extends Omit<CourseDefinition, "root" | "homes" | "main"> {
  readonly folders: CourseFolders;
  /** The path of the program that grades it, for those who grade in a process of their own. */
  readonly main: string;
  /** The points of all of its parts, without what is a bonus. */
  readonly maxScore: number;
}

/**
 * Defines a course.
 *
 * @throws {RangeError} when two exercises have one name, when an exercise imports one that does not come
 * before it or follows a bonus without being one, or when a check names an unknown hint, export or earlier
 * check
 */
export function defineCourse({ root, homes, main, ...definition }: CourseDefinition): Course {
  const { exercises, capstone } = definition;
  exercises.forEach((row, i) => requireSound(row, exercises.slice(0, i)));
  const folder = (name: string) => fileURLToPath(new URL(name, root)).replace(/[\\/]$/, "");
  return {
    ...definition,
    folders: {
      root: folder("./"),
      exercises: folder("exercises"),
      solutions: folder("solutions"),
      memory: folder(".digits"),
      homes: fileURLToPath(homes).replace(/[\\/]$/, ""),
    },
    main: fileURLToPath(main ?? new URL("../main.ts", import.meta.url)),
    maxScore: coreOf(definition).reduce((sum, row) => sum + pointsOf(row), 0) + capstone.steps[0],
  };
}

/** What an exercise is worth: the sum of its checks. */
export function pointsOf({ checks }: Pick<Exercise, "checks">): number {
  return checks.reduce((sum, { points }) => sum + points, 0);
}

/** All that a check may say, by name: the hints for everybody, and what only a check can know. */
export function hintsOf(
  { hints, findings }: Pick<Exercise, "hints" | "findings">,
): Readonly<Record<string, string>> {
  return { ...hints, ...findings };
}

/** The exercises that make up the course's points, in order. */
export function coreOf<E extends Pick<Exercise, "deeper">>(
  { exercises }: { exercises: readonly E[] },
): E[] {
  return exercises.filter(({ deeper }) => !deeper);
}

/** The exercises that are a bonus, in order. */
export function deeperOf<E extends Pick<Exercise, "deeper">>(
  { exercises }: { exercises: readonly E[] },
): E[] {
  return exercises.filter(({ deeper }) => deeper);
}

/** A part of a course, and what it is worth. */
export interface CoursePart {
  id: string;
  title: string;
  points: number;
}

/** The parts that make up the course's points: the exercises in order, then the capstone. */
export function partsOfCourse(course: Course): CoursePart[] {
  return [...coreOf(course).map(ofExercise), ofCapstone(course.capstone)];
}

/** The parts that are a bonus: exercises in order, then their capstones. */
export function bonusPartsOf(course: Course): CoursePart[] {
  return [
    ...deeperOf(course).map(ofExercise),
    ...(course.deeperCapstones ?? []).map(ofCapstone),
  ];
}

function ofExercise(row: Exercise): CoursePart {
  return { id: row.id, title: row.title, points: pointsOf(row) };
}

function ofCapstone({ id, title, steps }: Capstone): CoursePart {
  return { id, title, points: steps[0] };
}

/** All capstones: the course's own, then those that are a bonus. */
export function capstonesOf(
  { capstone, deeperCapstones = [] }: Pick<Course, "capstone" | "deeperCapstones">,
): Capstone[] {
  return [capstone, ...deeperCapstones];
}

/**
 * An exercise of a course.
 *
 * @throws {RangeError} when there is no such exercise
 */
export function exerciseOf({ exercises }: Pick<Course, "exercises">, id: string): Exercise {
  const found = exercises.find((row) => row.id === id);
  if (!found) throw new RangeError(`Cannot find the exercise ${id}`);
  return found;
}

function requireSound(row: Exercise, rows: readonly Exercise[]): void {
  const before = rows.map(({ id }) => id);
  const fail = (what: string) => {
    throw new RangeError(`Cannot define the exercise ${row.id}: ${what}`);
  };
  if (before.includes(row.id)) fail("there are two of this name");
  if (!row.deeper && rows.at(-1)?.deeper) fail("it comes after a bonus, and is not one");
  const later = row.siblings.find((id) => !before.includes(id));
  if (later) fail(`it imports ${later}, which does not come before it`);
  row.checks.forEach(({ id, hint = "none", after, uses }, i) => {
    const earlier = row.checks.slice(0, i).map((check) => check.id);
    if (earlier.includes(id)) fail(`two of its checks are called ${id}`);
    if (typeof hint === "string" && hint !== "none" && !(hint in hintsOf(row))) {
      fail(`${id} has the hint ${hint}, which is not there`);
    }
    if (after && !earlier.includes(after)) {
      fail(`${id} waits for ${after}, which does not come before it`);
    }
    const unknown = uses.find((name) => !row.exports.includes(name));
    if (unknown) fail(`${id} calls ${unknown}, which it does not export`);
  });
}
