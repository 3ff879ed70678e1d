import { Command } from "@commander-js/extra-typings";
import { basename } from "node:path";
import courseConfig from "../deno.json" with { type: "json" };
import { loadMnist } from "../lib/mnist.ts";
import type { Mnist } from "../lib/mod.ts";
import { CAPSTONE, EXERCISES } from "./course.ts";
import { folderOf, type FolderOptions } from "./folder.ts";
import { writeWhole } from "./formats.ts";
import type { Io } from "./io.ts";
import { gradeCourse } from "./judge/course.ts";
import type { Submission } from "./judge/submission.ts";
import { epochLine, liveListener } from "./live.ts";
import type { Asked } from "./page/asked.ts";
import { gather } from "./page/material.ts";
import type { Network } from "./page/network.ts";
import { NetworkStore } from "./page/network_store.ts";
import { openFile } from "./page/open_file.ts";
import { ownNetwork } from "./page/own_network.ts";
import { page } from "./page/page.ts";
import { isFolder, MEMORY_FOLDER, SOLUTIONS_FOLDER } from "./paths.ts";
import type { Report } from "./report/report.ts";

interface ReportOptions extends FolderOptions {
  open?: true;
  out: string;
}

/** `deno task report`. */
export function reportCommand(io: Io) {
  return new Command("report")
    .description("Grades the exercises and draws what they and your own network do, in one page.")
    .option("--solutions", "report on solutions/ in place of exercises/")
    .option("--exercises <dir>", "report on the exercise files in this folder")
    .option("--out <file>", "where the page goes", "report.html")
    .option("--open", "open the page in a browser")
    .action((options) => report(options, io));
}

async function report(options: ReportOptions, io: Io): Promise<void> {
  const folder = await folderOf(options, io);
  let loaded: Promise<Mnist> | undefined;
  const mnist = () => loaded ??= loadMnist();
  const submission = {
    folder,
    solutions: await isFolder(SOLUTIONS_FOLDER) ? SOLUTIONS_FOLDER : undefined,
    seed: io.newSeed(),
    timeoutScale: 1,
    testDigits: async () => (await mnist()).test,
  };
  const graded = await gradeAll(submission, io);
  const network = await networkFor(graded, submission, mnist, io);
  const name = basename(folder);
  const sources = { submission, report: graded, folder: name, mnist: await mnist(), network };
  await writeWhole(io.cwd, options.out, await page(await gather(sources)));
  io.out(`${options.out} is written: ${graded.score} of ${graded.maxScore} points.\n`);
  if (options.open) await openFile(options.out, io);
}

function gradeAll(submission: Submission, io: Io): Promise<Report> {
  return gradeCourse({
    ...submission,
    exercises: EXERCISES.map(({ id }) => id),
    capstone: true,
    types: true,
    versions: { deno: Deno.version.deno, course: courseConfig.version },
  }, liveListener(io));
}

/** The student's trained network, if all that it needs is started. */
async function networkFor(
  { exercises }: Report,
  submission: Submission,
  mnist: () => Promise<Mnist>,
  io: Io,
): Promise<Asked<Network>> {
  const missing = CAPSTONE.needs.find((id) =>
    exercises.some((result) => result.id === id && result.status === "not-started")
  );
  if (missing) return { missing: `It needs ${missing}, which is not started.` };
  const network = await ownNetwork(
    submission,
    new NetworkStore(MEMORY_FOLDER),
    mnist,
    epochLine(io),
  );
  if (io.isTerminal) io.out("\r\x1b[K");
  return network;
}
