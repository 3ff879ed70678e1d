import { Command } from "@commander-js/extra-typings";
import type { App } from "./app.ts";
import { exitCode } from "./exit_code.ts";
import { type HandInOptions, mustNotBeElsewhere, optionOf } from "./folder.ts";
import {
  FORMATS,
  isShared,
  type Output,
  parseFormat,
  render,
  requireApart,
  requireEnv,
  type Surroundings,
} from "./formats.ts";
import { gradedFolder } from "./graded_folder.ts";
import { gradeAndRemember } from "./grade_and_remember.ts";
import type { Io } from "./io.ts";
import { liveListener, withEpochLine } from "./live.ts";
import { count, percent, scale, seed } from "./option_values.ts";
import type { Graded } from "../page/report_page.ts";
import { append, writeWhole } from "../files.ts";
import type { Env } from "../report/classroom50.ts";
import type { Report } from "../report/report.ts";
import { summary } from "../report/terminal.ts";
import type { View } from "../report/view.ts";
import { select } from "./select.ts";
import { viewOf } from "./view.ts";
import { TOTAL_SECONDS, TotalClock } from "../judge/total_clock.ts";
import { readSources } from "../judge/sources.ts";

interface GradeOptions extends HandInOptions {
  seed?: number;
  format?: Output[];
  capstone: boolean;
  deeper?: true;
  check: boolean;
  failUnder: number;
  timeoutScale: number;
  jobs?: number;
  verbose?: true;
}

/** `deno task grade`. */
export function gradeCommand(app: App, io: Io, exit: (code: number) => void) {
  return new Command("grade")
    .description("Grades the exercises and says what is wrong and why.")
    .argument(
      "[exercise...]",
      "numbers, names or paths, or capstone; without any, all but the bonus",
    )
    .option("--solutions", "grade solutions/ instead of exercises/")
    .option("--exercises <dir>", "grade the exercise files in this folder")
    .option(
      "--submission <dir>",
      "grade what a student handed in: exercises in any folder, or in a zip",
    )
    .option("--seed <n>", "replay a run: give the seed that it printed", seed)
    .option(
      "--format <format[=file]>",
      `how to report: ${FORMATS.join(", ")}; can be repeated`,
      collect,
    )
    .option("--no-capstone", `skip the capstone: ${app.course.capstone.title}`)
    .option("--deeper", "grade the bonus too: exercises and capstones beyond the points")
    .option("--no-check", "skip the type check that follows a failure")
    .option("--fail-under <percent>", "exit with 1 below this share of the points", percent, 100)
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .option("--verbose", "show each failure in full, however long it is")
    .option("--jobs <n>", "how many exercises to grade at once (default: one per core)", count)
    .action(async (words, options) => exit(await grade(app, words, options, io)));
}

async function grade(app: App, words: string[], options: GradeOptions, io: Io): Promise<number> {
  const { course } = app;
  const selected = select(course, words, options);
  const found = await gradedFolder(options, course, io);
  for (const word of words) await mustNotBeElsewhere(word, found.folder, io);
  const env = io.env ?? (() => undefined);
  const outputs = outputsOf(options, io.cwd, env);
  const isAsked = (wanted: string) => outputs.some(({ format }) => format === wanted);
  const isLive = isAsked("terminal");
  const { check: types, timeoutScale, jobs, seed } = options;
  const clock = new TotalClock(TOTAL_SECONDS * timeoutScale);
  const asked = { ...selected, types, timeoutScale, clock, jobs, seed };
  const done = await gradeAndRemember(course, found, asked, io, isLive ? liveListener(io) : {});
  const graded = { ...done, option: optionOf(options) };
  const exhibit = isLive ? await app.exhibit?.(graded.report, io.color) : undefined;
  const view = { ...viewOf(course, found, options, io), exhibit };
  const sources = isAsked("github") ? await readSources(course, found.folder) : {};
  const page = () => pageOf(app, graded, isLive ? options : undefined, io);
  await deliver(graded.report, outputs, { ...view, env, sources, page }, io);
  return exitCode(graded.report, options.failUnder);
}

/** The reports that are asked for; what one of them lacks is said before anything is graded. */
function outputsOf({ format }: GradeOptions, cwd: string, env: Env): Output[] {
  const outputs = format ?? [{ format: "terminal" }];
  requireEnv(outputs, env);
  requireApart(outputs, cwd, env);
  return outputs;
}

async function deliver(
  report: Report,
  outputs: Output[],
  view: View & Surroundings,
  io: Io,
): Promise<void> {
  for (const { format, file } of outputs) {
    if (format === "terminal") io.out(summary(report, view));
    else if (!file) io.out(await render(report, format, view));
    else {
      const write = isShared(file, io.cwd, view.env) ? append : writeWhole;
      await write(io.cwd, file, await render(report, format, view));
    }
  }
}

/**
 * Loads the page's code only now: no other format waits for it.
 *
 * @param options what was graded; undefined if nobody watches how far a training is
 */
async function pageOf(
  app: App,
  graded: Graded,
  options: GradeOptions | undefined,
  io: Io,
): Promise<string> {
  const { reportPage } = await import("../page/report_page.ts");
  if (!options || !io.isTerminal) return await reportPage(graded, app.draw);
  return await withEpochLine(
    app.course,
    io,
    options,
    (onEpoch) => reportPage(graded, app.draw, onEpoch),
  );
}

function collect(value: string, before: Output[] = []): Output[] {
  return [...before, parseFormat(value)];
}
