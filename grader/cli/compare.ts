import { Command } from "@commander-js/extra-typings";
import { structuredPatch } from "diff";
import { join } from "node:path";
import { type Course, exerciseOf } from "../judge/course.ts";
import { submissionOf } from "../judge/grade.ts";
import type { App } from "./app.ts";
import type { Io } from "./io.ts";
import { exists, isFolder, UsageError, withFiles } from "../files.ts";
import { type Judged, judgeExercise } from "../judge/exercise.ts";
import { weighed } from "../judge/weigh.ts";
import { readPoints } from "../judge/points.ts";
import { type Paint, painter } from "../report/paint.ts";
import { confirmed } from "./reset.ts";
import { selectOne } from "./select.ts";

/** The two folders that `compare` looks into. */
export interface CompareFolders {
  exercises: string;
  solutions: string;
}

/** `deno task compare`. */
export function compareCommand({ course }: App, io: Io, folders: CompareFolders = course.folders) {
  return new Command("compare")
    .description("Shows your exercise beside the solution, line by line, and the time both take.")
    .argument("<exercise>", "a number, name or path")
    .option("--yes", "show it even if yours does not pass yet, without asking")
    .action(async (word, { yes }) => {
      const id = selectOne(course, word);
      await mustHave(folders, id, io);
      const yours = await judge(course, id, folders.exercises, folders.solutions);
      const { status, score, maxScore } = yours.result;
      const question = `Yours has ${score} of ${maxScore} points. Do you want to see the solution?`;
      if (status !== "passed" && !yes && !confirmed(io, question)) {
        return io.out(`Good. The next hint: ${io.deno ?? "deno"} task hint ${parseInt(id)}\n`);
      }
      const reference = await judge(course, id, folders.solutions, folders.solutions);
      io.out(await difference(course, id, folders, painter(io.color)));
      io.out(times(yours, reference));
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
      `exercises/${id}.ts is missing: ${io.deno ?? "deno"} task reset ${
        parseInt(id)
      } puts the stub back.`,
    );
  }
}

/** Grades with the same seed, so that both are called with the same inputs. */
async function judge(
  course: Course,
  id: string,
  folder: string,
  solutions: string,
): Promise<Judged> {
  const terms = { course, folder, solutions, seed: 1, timeoutScale: 1 };
  const judged = await judgeExercise(id, submissionOf(terms));
  return weighed(judged, (await readPoints(course))[id]);
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
  const { hunks } = structuredPatch("", "", yours, solution);
  if (hunks.length === 0) return `${id}: yours is the solution, word for word.\n`;
  const lines = hunks.flatMap(({ oldStart, lines }) => [
    paint("cyan", `line ${oldStart}`),
    ...lines.filter((line) => !line.startsWith("\\")).map((line) => coloured(line, paint)),
  ]);
  const legend = `${paint("red", "- yours")}  ${paint("green", "+ solution")}`;
  return `${paint("bold", exerciseOf(course, id).title)}\n${legend}\n\n${lines.join("\n")}\n`;
}

function coloured(line: string, paint: Paint): string {
  if (line.startsWith("+")) return paint("green", line);
  return line.startsWith("-") ? paint("red", line) : line;
}

/** Both answer the same calls; timings wander, so less than a factor of two says nothing. */
function times(yours: Judged, reference: Judged): string {
  const ms = ({ callsMs }: Judged) => `${callsMs.toFixed(0)} ms`;
  const caveat = yours.result.status === "passed" ? "" : ", as far as it came";
  return `\nTime in the calls of its checks: yours ${ms(yours)}${caveat}, solution ${
    ms(reference)
  }${alike(yours.callsMs, reference.callsMs) ? ": about the same" : ""}\n`;
}

function alike(a: number, b: number): boolean {
  return Math.max(a, b) < 2 * Math.min(a, b);
}
