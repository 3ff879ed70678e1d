/** Submissions of a test's own, graded by the command line that `deno task grade` runs, or without it. */
import { basename, dirname, join } from "node:path";
import { judgeExercise } from "../judge/exercise.ts";
import { inFolder } from "../judge/reference.ts";
import { submissionOf } from "../judge/grade.ts";
import type { ExerciseResult, Report } from "../report/report.ts";
import { finish, ROOT, startGrade } from "./command_line.ts";
import { course, EXERCISES, SOLUTIONS_FOLDER } from "./this_course.ts";

/** No test of what is said of an answer is about its speed. */
const PATIENCE = 10;

/** What differs from the untouched files: a source, or null for a file that is missing. */
export type Changes = Partial<Record<string, string | null>>;

/** A grading that has ended. */
export interface Graded {
  code: number;
  out: string;
  error: string;
  /** What the run left in its temporary folder. */
  leftovers: string[];
}

/** A folder of stubs or solutions with some files changed; ends when it is disposed of. */
export class Submission {
  private constructor(readonly folder: string) {}

  static async of(untouched: "exercises" | "solutions", changes: Changes = {}) {
    const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "digits-test-" }));
    const submission = new Submission(join(root, "my exercises"));
    for (const name of ["my exercises", "tmp"]) await Deno.mkdir(join(root, name));
    for (const { id } of EXERCISES) {
      const source = changes[id] === undefined ? await readFile(untouched, id) : changes[id];
      if (source !== null) await Deno.writeTextFile(join(submission.folder, `${id}.ts`), source);
    }
    return submission;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(dirname(this.folder), { recursive: true });
  }

  /** Grades it, called from the folder above it. */
  async grade(...args: string[]): Promise<Graded> {
    const above = dirname(this.folder);
    const child = startGrade(above, ["--exercises", basename(this.folder), ...args]);
    const { code, out, error } = await finish(child);
    const leftovers = Array.from(Deno.readDirSync(join(above, "tmp")), ({ name }) => name);
    return { code, out, error, leftovers };
  }

  /** Judges one of its exercises in this process: there is no command line, and no type check. */
  async judge(id: string, seed = anySeed()): Promise<ExerciseResult> {
    const { folder } = this;
    const reference = inFolder(SOLUTIONS_FOLDER);
    const terms = { course, folder, reference, seed, timeoutScale: PATIENCE };
    return (await judgeExercise(id, submissionOf(terms))).result;
  }

  /** The report of a grading that went well, whatever the score. */
  async report(...args: string[]): Promise<Report> {
    const { code, out, error } = await this.grade("--format", "json", ...args);
    if (code > 1 || error !== "") throw new Error(`Exit code ${code}: ${error || out}`);
    return JSON.parse(out);
  }
}

/** Another in each run, as on the command line. */
function anySeed(): number {
  return crypto.getRandomValues(new Uint32Array(1))[0];
}

/** Grades a submission that is needed once. */
export async function reportOf(
  untouched: "exercises" | "solutions",
  changes: Changes,
  ...args: string[]
): Promise<Report> {
  await using submission = await Submission.of(untouched, changes);
  return await submission.report(...args);
}

/** The source of an exercise in one of the course's folders. */
export function readFile(folder: string, name: string): Promise<string> {
  return Deno.readTextFile(join(ROOT, folder, `${name}.ts`));
}

/** The results by their exercise. */
export function byId(report: Report): Record<string, ExerciseResult> {
  const entries = [...report.exercises, ...report.deeper].map((result) => [result.id, result]);
  return Object.fromEntries(entries);
}

/** Exercises that did not score in full. */
export function imperfect(report: Report): string[] {
  return report.exercises.filter((e) => e.score < e.maxScore).map(({ id }) => id);
}
