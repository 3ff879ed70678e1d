import { Command } from "@commander-js/extra-typings";
import type { App } from "./app.ts";
import { exitCode } from "./exit_code.ts";
import { type FolderOptions, optionOf } from "./folder.ts";
import { gradedFolder } from "./graded_folder.ts";
import { gradeAndRemember } from "./grade_and_remember.ts";
import { toDo } from "../report/next_step.ts";
import type { Io } from "./io.ts";
import { liveListener, withEpochLine } from "./live.ts";
import { scale } from "./option_values.ts";
import { scoreText } from "../report/parts.ts";
import { select } from "./select.ts";
import { viewOf } from "./view.ts";
import { openFile } from "./open_file.ts";
import { reportPage } from "../page/report_page.ts";
import { writeWhole } from "../files.ts";

/** A page is drawn of whatever there is: few points are no failure of the command. */
const ANY_SCORE = 0;

interface ReportOptions extends FolderOptions {
  deeper?: true;
  open?: true;
  out: string;
  timeoutScale: number;
}

/** `deno task report`. */
export function reportCommand(app: App, io: Io, exit: (code: number) => void) {
  return new Command("report")
    .description("Grades the exercises and the capstone, and draws the results on one page.")
    .option("--solutions", "report on solutions/ instead of exercises/")
    .option("--exercises <dir>", "report on the exercise files in this folder")
    .option("--deeper", "report on the bonus too: exercises and capstones beyond the points")
    .option("--out <file>", "where the page goes", "report.html")
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .option("--open", "open the page in a browser")
    .action(async (options) => exit(await report(app, options, io)));
}

async function report(app: App, options: ReportOptions, io: Io): Promise<number> {
  const { course } = app;
  const { timeoutScale, deeper } = options;
  const found = await gradedFolder(options, course, io);
  const asked = { ...select(course, [], { capstone: true, deeper }), types: true, timeoutScale };
  const option = optionOf(options);
  const graded = { ...await gradeAndRemember(course, found, asked, io, liveListener(io)), option };
  const text = await withEpochLine(
    course,
    io,
    options,
    (onEpoch) => reportPage(graded, app.draw, onEpoch),
  );
  await writeWhole(io.cwd, options.out, text);
  io.out(`${options.out} is written: ${scoreText(graded.report)}.\n`);
  if (options.open) await openFile(options.out, io);
  else io.out("Open it in a browser, or add --open to have it opened.\n");
  const view = { ...viewOf(course, found, options, io), isPage: true };
  io.out(toDo(graded.report, view).map((text) => `\n${text}\n`).join(""));
  return exitCode(graded.report, ANY_SCORE);
}
