import { join } from "node:path";
import { Matrix } from "../../../lib/mod.ts";
import { exists } from "../../files.ts";
import { shapeProblem } from "../../judge/compare.ts";
import { exerciseOf } from "../../judge/course.ts";
import { sessionFor, type Submission } from "../../judge/submission.ts";
import { explain, SandboxError } from "../../sandbox/failure.ts";
import { inertLine } from "../../sandbox/inert.ts";

/** What came of asking a student's code: a value, or in a sentence why there is none. */
export type Asked<T> = { value: T; missing?: undefined } | { value?: undefined; missing: string };

/** A call whose answer is drawn. */
export interface Question {
  /** The exercise that is asked. */
  id: string;
  fn: string;
  args: unknown[];
  rows: number;
  cols: number;
}

const SECONDS = 10;

/**
 * Calls one function of a submission for its matrix. Right or wrong, it is drawn as it came; only
 * what can't be drawn is missing.
 */
export async function askOwn(submission: Submission, question: Question): Promise<Asked<Matrix>> {
  const { id, fn, args, rows, cols } = question;
  if (!await exists(join(submission.folder, `${id}.ts`))) {
    return { missing: `${id}.ts is missing.` };
  }
  const session = sessionFor(exerciseOf(submission.course, id), submission);
  try {
    const { value } = await session.call({ module: id, fn, args, seconds: SECONDS });
    const problem = shapeProblem(fn, value, rows, cols);
    if (problem || !(value instanceof Matrix)) return { missing: sentence(problem?.message ?? "") };
    if (value.data.every(Number.isFinite)) return { value };
    return { missing: `${fn} returned a number that is not finite.` };
  } catch (error) {
    return { missing: whyMissing(error) };
  } finally {
    await session.end();
  }
}

/** Why a call brought nothing, in a sentence without anything alive in it. */
export function whyMissing(error: unknown): string {
  if (!(error instanceof SandboxError)) throw error;
  const { failure } = error;
  if (failure.kind === "unfinished") return `${inertLine(failure.name)} is not written yet.`;
  return inertLine(explain(failure));
}

function sentence(text: string): string {
  return inertLine(text.replace(/\.?$/, "."));
}
