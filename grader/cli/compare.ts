import { Command } from "@commander-js/extra-typings";
import { structuredPatch } from "diff";
import { join } from "node:path";
import { type Course, exerciseOf } from "../judge/course.ts";
import { submissionOf } from "../judge/grade.ts";
import type { App } from "./app.ts";
import { confirmed } from "./confirmed.ts";
import type { Io } from "./io.ts";
import { exists, isFolder, UsageError, withFiles } from "../files.ts";
import { type Judged, judgeExercise } from "../judge/exercise.ts";
import { inFolder, type Reference } from "../judge/reference.ts";
import { weighed } from "../judge/weigh.ts";
import { readPoints } from "../judge/points.ts";
import { type Paint, painter } from "../report/paint.ts";
import { wrap } from "../report/wrap.ts";
import { beReady } from "./ready.ts";
import { scale } from "./option_values.ts";
import { selectOne } from "./select.ts";

/** The two folders that `compare` looks into. */
export interface CompareFolders {
  exercises: string;
  solutions: string;
}

/** `deno task compare`. */
export function compareCommand({ course }: App, io: Io, folders: CompareFolders = course.folders) {
  return new Command("compare")
    .description(
      "Shows your exercise beside the solution, where the course holds it: line by line, and how fast both are.",
    )
    .argument("<exercise>", "a number, name or path")
    .option("--yes", "show it even if yours does not pass yet, without asking")
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .action(async (word, { yes, timeoutScale }) => {
      const id = selectOne(course, word);
      await mustHave(folders, id, io);
      await beReady(io);
      const judge = judgeWith(course, id, inFolder(folders.solutions), timeoutScale);
      const yours = await judge(folders.exercises);
      const { status, score, maxScore } = yours.result;
      const question = `Yours has ${score} of ${maxScore} points. Do you want to see the solution?`;
      if (status !== "passed" && !yes && !confirmed(io, question)) {
        return io.out(`Good. The next hint: ${io.deno} task hint ${parseInt(id)}\n`);
      }
      io.out(await difference(course, id, folders, painter(io.color)));
      if (status !== "passed") return;
      io.out(`\n${wrap(await speed(judge, folders), io.columns, "")}\n`);
    });
}

async function mustHave(
  { exercises, solutions }: CompareFolders,
  id: string,
  io: Io,
): Promise<void> {
  if (!await isFolder(solutions)) {
    throw new UsageError("This copy of the course has no solutions/ folder to compare with.");
  }
  if (!await exists(join(exercises, `${id}.ts`))) {
    throw new UsageError(
      `exercises/${id}.ts is missing: ${io.deno} task reset ${parseInt(id)} puts the stub back.`,
    );
  }
}

/** Grades the exercise in a folder, always with the same seed, so that both get the same calls. */
type Judge = (folder: string) => Promise<Judged>;

function judgeWith(
  course: Course,
  id: string,
  reference: Reference,
  timeoutScale: number,
): Judge {
  return async (folder) => {
    const submission = submissionOf({ course, folder, reference, seed: 1, timeoutScale });
    const judged = await judgeExercise(id, submission);
    return weighed(judged, (await readPoints(course))[id]);
  };
}

async function difference(
  course: Course,
  id: string,
  folders: CompareFolders,
  paint: Paint,
): Promise<string> {
  const read = (folder: string) => Deno.readTextFile(join(folder, `${id}.ts`));
  const yours = await withFiles(
    `exercises/${id}.ts can't be read`,
    () => read(folders.exercises),
  );
  const solution = await read(folders.solutions);
  const lineEnds = { stripTrailingCr: true }; // an editor of Windows may have written others
  const { hunks } = structuredPatch("", "", yours, solution, "", "", lineEnds);
  if (hunks.length === 0) return `${id}: yours is the solution, word for word.\n`;
  const lines = hunks.flatMap(({ oldStart, lines }) => [
    paint("bold", `line ${oldStart}`),
    ...lines.filter((line) => !line.startsWith("\\")).map((line) => coloured(line, paint)),
  ]);
  const legend = `${paint("red", "- yours")}  ${paint("green", "+ solution")}`;
  return `${paint("bold", exerciseOf(course, id).title)}\n${legend}\n\n${lines.join("\n")}\n`;
}

function coloured(line: string, paint: Paint): string {
  if (line.startsWith("+")) return paint("green", line);
  return line.startsWith("-") ? paint("red", line) : line;
}

/** How often both are timed: three pairs tell a real difference from noise. */
const PAIRS = 3;

/** How long yours takes beside the solution, in turn. */
async function speed(judge: Judge, { exercises, solutions }: CompareFolders): Promise<string> {
  const ratios: number[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    const [yours, reference] = [await judge(exercises), await judge(solutions)];
    ratios.push(yours.callsMs / reference.callsMs);
  }
  return `Speed, in ${PAIRS} pairs of runs: ${saidOf(ratios)}.`;
}

/**
 * What the ratios of times mean. Timings vary, so a factor below 1.5 means nothing.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(saidOf([0.9, 1.2, 1]), "yours is about as fast as the solution");
 * assertEquals(saidOf([4, 3.1, 3.6]), "yours takes 3.1 to 4.0 times as long as the solution");
 * ```
 */
export function saidOf(ratios: readonly number[]): string {
  const [least, most] = [Math.min(...ratios), Math.max(...ratios)];
  const between = (from: number, to: number) => `${from.toFixed(1)} to ${to.toFixed(1)} times`;
  if (least > 1.5) return `yours takes ${between(least, most)} as long as the solution`;
  if (most < 1 / 1.5) return `the solution takes ${between(1 / most, 1 / least)} as long as yours`;
  return "yours is about as fast as the solution";
}
