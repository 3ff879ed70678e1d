import { Command } from "@commander-js/extra-typings";
import { join } from "node:path";
import { exercisesFolder, type FolderOptions } from "../../cli/folder.ts";
import type { Io } from "../../cli/io.ts";
import { openFile } from "../../cli/open_file.ts";
import { count, scale } from "../../cli/option_values.ts";
import { exists, UsageError, writeWhole } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { onceEach } from "../../judge/once.ts";
import { bar } from "../../report/bar.ts";
import { allTrials, neededFor } from "./all_trials.ts";
import { groupsOf } from "./groups.ts";
import { experimentPage } from "./page.ts";
import {
  gridOf,
  images,
  MOST_IMAGES,
  OPTIMIZERS,
  optimizers,
  rates,
  type Setting,
  STARTS,
  starts,
  USUAL,
  wholes,
} from "./setting.ts";
import { tableOf } from "./table.ts";

interface ExperimentOptions extends FolderOptions {
  hidden: number[];
  optimizer: Setting["optimizer"][];
  learningRate?: number[];
  batch: number[];
  epochs: number[];
  init: Setting["init"][];
  images: number[];
  seeds: number;
  jobs: number;
  timeoutScale: number;
  json?: true;
  out: string;
  open?: true;
}

/** `deno task experiment`. */
export function experimentCommand(course: Course, io: Io) {
  return new Command("experiment")
    .description("Trains your own network with other settings, side by side, and compares them.")
    .option(
      "--hidden <list>",
      "neurons in the hidden layer: 64,128,256",
      wholes("--hidden", 2_048),
      USUAL.hidden,
    )
    .option(
      "--optimizer <list>",
      `how it takes its steps: ${Object.keys(OPTIMIZERS).join(",")}`,
      optimizers,
      USUAL.optimizer,
    )
    .option(
      "--learning-rate <list>",
      `learning rates: 0.01,0.1,0.5 (default: ${usualRates()})`,
      rates,
    )
    .option(
      "--batch <list>",
      "images per batch: 32,128",
      wholes("--batch", MOST_IMAGES),
      USUAL.batchSize,
    )
    .option(
      "--epochs <list>",
      "how many times it sees every image: 3",
      wholes("--epochs", 100),
      USUAL.epochs,
    )
    .option(
      "--init <list>",
      `how the weights start: ${Object.keys(STARTS).join(",")}`,
      starts,
      USUAL.init,
    )
    .option("--images <list>", "images to train on: 1000,60000", images, USUAL.images)
    .option("--seeds <n>", "how many seeds to train each setting with", count, 1)
    .option("--jobs <n>", "how many to train at once", count, navigator.hardwareConcurrency)
    .option("--solutions", "train the network of solutions/")
    .option("--exercises <dir>", "train the network of the exercise files in this folder")
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .option("--json", "print the results as JSON instead of writing a page")
    .option("--out <file>", "where the page goes", "experiment.html")
    .option("--open", "open the page in a browser")
    .action((options) => experiment(course, options, io));
}

async function experiment(course: Course, options: ExperimentOptions, io: Io): Promise<void> {
  const folder = await exercisesFolder(options, course.folders, io);
  await requireFiles(folder, options);
  const { timeoutScale } = options;
  const submission = {
    course,
    folder,
    timeoutScale,
    reference: undefined,
    seed: 1,
    once: onceEach(),
  };
  const grid = gridOf({ ...options, batchSize: options.batch }, options.seeds);
  const onDone = progressOf(grid.length, io, options.json);
  const groups = groupsOf(await allTrials(grid, submission, options.jobs, onDone));
  if (options.json) return io.out(`${JSON.stringify(groups, null, 2)}\n`);
  io.out(tableOf(groups, io.columns));
  await writeWhole(io.cwd, options.out, await experimentPage(groups));
  io.out(`${options.out} is written: it has the curves.\n`);
  if (options.open) await openFile(options.out, io);
}

/** @throws {UsageError} when a file that a training needs is not there */
async function requireFiles(folder: string, { optimizer }: ExperimentOptions): Promise<void> {
  for (const id of new Set(optimizer.flatMap((name) => neededFor({ optimizer: name })))) {
    if (await exists(join(folder, `${id}.ts`))) continue;
    const needs = optimizer.join() === "sgd" ? "1 to 10" : "1 to 10 and 14";
    throw new UsageError(`${id}.ts is missing: these networks need exercises ${needs}.`);
  }
}

function usualRates(): string {
  return Object.entries(OPTIMIZERS).map(([name, rate]) => `${rate} with ${name}`).join(", ");
}

/** Says on one line, which is written over, how many are trained and how long the others will take. */
function progressOf(count: number, io: Io, json = false): () => void {
  const started = Date.now();
  let done = 0;
  const say = () => {
    if (!io.isTerminal || json) return;
    const left = done === 0 ? "" : `, about ${secondsLeft(started, done, count)} s left`;
    io.out(
      done === count ? "\r\x1b[K" : `\r\x1b[K  ${bar(done, count, 20)} ${done} of ${count}${left}`,
    );
  };
  say();
  return () => {
    done++;
    say();
  };
}

function secondsLeft(started: number, done: number, count: number): number {
  return Math.ceil((Date.now() - started) / 1000 / done * (count - done));
}
