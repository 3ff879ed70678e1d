import { join } from "node:path";
import { outputOf } from "../sandbox/children.ts";
import { checkCommand } from "../sandbox/command.ts";
import { Stage } from "../sandbox/stage.ts";
import { canBeStaged } from "../sandbox/stage_files.ts";
import type { CompilerSaying, Course, Submission } from "./course.ts";
import type { Reason } from "../report/report.ts";
import type { Judged } from "./exercise.ts";
import { inertLine } from "../sandbox/inert.ts";
import type { TotalClock } from "./total_clock.ts";
import { isStopped } from "./tried.ts";

/** A type can be written that takes the compiler for ever. */
const SECONDS = 20;
/** What an exercise may cost in all, unstretched: a slow one leaves the compiler less. */
const EXERCISE_SECONDS = 28;
const LIMITS = { dataKiB: 4_194_304, cpuSeconds: 60 };
const MOST_ERRORS = 5;
/** No message is longer that means something; to look through one with a name of a megabyte takes minutes. */
const MOST_MESSAGE = 4_000;

/** What the compiler says of each file that has errors: `04_softmax.ts:3:5 Type … `. */
export type TypeErrors = Partial<Record<string, string[]>>;

const EXPLAINED: Reason["code"][] = ["wrong-answer", "argument-changed", "threw"];

/**
 * Types may explain a wrong answer or a throw; they don't explain a file that can't be loaded. One that a
 * clock has stopped has had its time: a loop, and a type that takes the compiler for ever, add up.
 */
export function isTypeChecked({ result, loaded }: Pick<Judged, "result" | "loaded">): boolean {
  const explained = result.checks.some(({ reason }) =>
    reason !== undefined && EXPLAINED.includes(reason.code)
  );
  return result.status === "failed" && loaded && explained && !isStopped(result);
}

/**
 * How long the compiler may take for some exercises: slow answers, what is asked about them, and a type
 * that takes for ever have one clock together.
 */
export function secondsForTypes(
  asked: readonly Pick<Judged, "ownSeconds">[],
  { timeoutScale, clock }: Pick<Submission, "timeoutScale"> & { clock?: Pick<TotalClock, "left"> },
): number {
  const slowest = Math.max(0, ...asked.map(({ ownSeconds }) => ownSeconds));
  const left = EXERCISE_SECONDS * timeoutScale - slowest;
  return Math.max(0, Math.min(SECONDS * timeoutScale, left, clock?.left ?? Infinity));
}

/**
 * Type-checks copies of a student's files. It costs nothing: it may explain a failure.
 *
 * Only errors in the files asked for are returned, and of each its first line: the compiler quotes
 * source. What another file holds can't come into a message, since the stage's import map makes an
 * import that an exercise may not have `any`.
 */
export async function typeCheck(
  course: Course,
  folder: string,
  ids: readonly string[],
  seconds: number,
): Promise<TypeErrors> {
  if (ids.length === 0 || seconds === 0) return {};
  const own = await filesIn(course, folder);
  const asked = ids.filter((id) => own.includes(id));
  if (asked.length === 0) return {};
  const plan = { load: asked, own, given: [], folder, course: course.exercises };
  const stage = await Stage.make(plan).catch(() => undefined); // a file that has gone explains nothing
  if (!stage) return {};
  try {
    const command = checkCommand(stage.root, LIMITS);
    return errorsIn(await outputOf(command, "stderr", seconds), stage, asked, course.compiler);
  } finally {
    await stage.remove();
  }
}

/** The exercises that are there and can be staged; what can't be read has its own failure. */
async function filesIn({ exercises }: Course, folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const { id } of exercises) {
    if (await canBeStaged(join(folder, `${id}.ts`))) found.push(id);
  }
  return found;
}

/** Reads `TS2322 [ERROR]: message … at file:///…/04_softmax.ts:3:5`; the same is said once a line. */
export function errorsIn(
  output: string,
  stage: Pick<Stage, "placeIn" | "hide">,
  ids: readonly string[],
  sayings: readonly CompilerSaying[] = [],
): TypeErrors {
  const errors: Record<string, Map<string, string>> = {};
  for (const block of output.split(/^(?=TS\d+ \[ERROR\])/m)) {
    const message = /^TS\d+ \[ERROR\]: (.*)/.exec(block)?.[1].slice(0, MOST_MESSAGE);
    const place = stage.placeIn(/^ +at (\S+)$/m.exec(block)?.[1] ?? "");
    const id = ids.find((id) => place?.startsWith(`${id}.ts:`));
    if (!id || !place || !message) continue;
    const said = inertLine(meaning(stage.hide(message), sayings), 300);
    const line = place.replace(/:\d+$/, "");
    const ofFile = errors[id] ??= new Map();
    if (ofFile.size < MOST_ERRORS && !ofFile.has(`${line} ${said}`)) {
      ofFile.set(`${line} ${said}`, `${place} ${said}`);
    }
  }
  return Object.fromEntries(Object.entries(errors).map(([id, of]) => [id, [...of.values()]]));
}

/** What a message means in this course; where that is not known, the message with its types in short. */
function meaning(message: string, sayings: readonly CompilerSaying[]): string {
  const short = message.replace(/import\("[^"]*"(?:, \{[^']*?\})?\)\./g, "");
  const saying = sayings.find(({ says }) => says.test(short));
  const found = saying?.says.exec(short);
  return saying && found ? saying.means.replaceAll("$1", found[1] ?? "") : short;
}
