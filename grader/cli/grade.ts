import { Command } from "@commander-js/extra-typings";
import { join, relative } from "node:path";
import { loadTestSet } from "../../lib/mnist.ts";
import { CAPSTONE, type ExerciseId } from "../course/mod.ts";
import { exitCode } from "./exit_code.ts";
import { folderOf, type FolderOptions } from "./folder.ts";
import {
  FORMATS,
  type Output,
  parseFormat,
  render,
  requireEnv,
  type Surroundings,
} from "./formats.ts";
import type { Io } from "./io.ts";
import { gradeCourse } from "../judge/grade.ts";
import { liveListener, withEpochLine } from "./live.ts";
import { count, percent, scale, seed } from "./option_values.ts";
import type { Graded } from "../page/report_page.ts";
import { EXERCISES_FOLDER, MEMORY_FOLDER, referenceFolder, writeWhole } from "../files.ts";
import { readPoints } from "../judge/points.ts";
import { ProgressStore } from "./memory.ts";
import { hasDigits } from "../report/digits.ts";
import { painter } from "../report/paint.ts";
import type { Report } from "../report/report.ts";
import { summary, type View } from "../report/terminal.ts";
import { select } from "./select.ts";
import { readSources } from "../judge/sources.ts";

interface GradeOptions extends FolderOptions {
  seed?: number;
  format?: Output[];
  capstone: boolean;
  check: boolean;
  failUnder: number;
  timeoutScale: number;
  jobs?: number;
}

/** `deno task grade`. */
export function gradeCommand(io: Io, exit: (code: number) => void) {
  return new Command("grade")
    .description("Grades the exercises and says what is wrong and why.")
    .argument("[exercise...]", "numbers, names or paths; capstone; none means all")
    .option("--solutions", "grade solutions/ in place of exercises/")
    .option("--exercises <dir>", "grade the exercise files in this folder")
    .option("--seed <n>", "replay a run: the seed it printed", seed)
    .option(
      "--format <format[=file]>",
      `how to report: ${FORMATS.join(", ")}; may be repeated`,
      collect,
    )
    .option("--no-capstone", "leave out the training on 60,000 images")
    .option("--no-check", "leave out the type check that follows a failure")
    .option("--fail-under <percent>", "exit 1 below this share of the points", percent, 100)
    .option("--timeout-scale <x>", "give every call x times as long", scale, 1)
    .option("--jobs <n>", "how many exercises at a time; one a core when left out", count)
    .action(async (words, options) => exit(await grade(words, options, io)));
}

async function grade(words: string[], options: GradeOptions, io: Io): Promise<number> {
  const { exercises, capstone } = select(words, options.capstone);
  const folder = await folderOf(options, io);
  const outputs = options.format ?? [{ format: "terminal" }];
  const env = io.env ?? (() => undefined);
  requireEnv(outputs, env);
  const live = outputs.some(({ format }) => format === "terminal");
  const submission = {
    folder,
    solutions: await referenceFolder(),
    timeoutScale: options.timeoutScale,
  };
  const report = await gradeCourse({
    ...submission,
    exercises,
    capstone,
    types: options.check,
    jobs: options.jobs,
    points: await readPoints(),
    seed: options.seed ?? io.newSeed(),
  }, live ? liveListener(io) : {});
  const pathOf = (id: ExerciseId) => shortPath(io.cwd, join(folder, `${id}.ts`));
  if (folder === EXERCISES_FOLDER) await remember(report);
  const sources = outputs.some(({ format }) => format === "github")
    ? await readSources(folder)
    : {};
  const page = () => pageOf({ ...submission, report }, live, io);
  const gallery = live && hasDigits(report)
    ? { images: (await loadTestSet()).images, color: io.color }
    : undefined;
  const view = { paint: painter(io.color), pathOf, columns: io.columns, deno: io.deno, gallery };
  await deliver(report, outputs, { ...view, env, sources, page }, io);
  return exitCode(report, options.failUnder);
}

/** Scores for `deno task progress`; a memory that can't be kept is no reason to fail. */
async function remember({ exercises, capstone }: Report): Promise<void> {
  const store = new ProgressStore(MEMORY_FOLDER);
  for (const result of exercises) await store.remember(result.id, result).catch(() => {});
  if (capstone) await store.remember(CAPSTONE.id, capstone).catch(() => {});
}

async function deliver(
  report: Report,
  outputs: Output[],
  view: View & Surroundings,
  io: Io,
): Promise<void> {
  for (const { format, file } of outputs) {
    if (format === "terminal") io.out(summary(report, view));
    else if (file) await writeWhole(io.cwd, file, await render(report, format, view));
    else io.out(await render(report, format, view));
  }
}

/** The page's code is loaded only here: no other form waits for it. */
async function pageOf(graded: Graded, live: boolean, io: Io): Promise<string> {
  const { reportPage } = await import("../page/report_page.ts");
  if (!live || !io.isTerminal) return await reportPage(graded);
  return await withEpochLine(io, (onEpoch) => reportPage(graded, onEpoch));
}

/** A path as the caller would type it. */
function shortPath(cwd: string, path: string): string {
  const short = relative(cwd, path);
  return short.startsWith("..") ? path : short;
}

function collect(value: string, before: Output[] = []): Output[] {
  return [...before, parseFormat(value)];
}
