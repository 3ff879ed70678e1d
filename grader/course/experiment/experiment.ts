import { Command } from "@commander-js/extra-typings";
import { loadMnist } from "../../../lib/mnist.ts";
import { folderOf, type FolderOptions } from "../../cli/folder.ts";
import type { Io } from "../../cli/io.ts";
import { openFile } from "../../cli/open_file.ts";
import { count, scale } from "../../cli/option_values.ts";
import { UsageError, writeWhole } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { onceEach } from "../../judge/once.ts";
import { inPool } from "../../judge/pool.ts";
import type { Submission } from "../../judge/submission.ts";
import { bar } from "../../report/bar.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { firstMissing } from "../capstone/capstone.ts";
import { BrokenChain } from "../capstone/chain_calls.ts";
import { whyMissing } from "../page/asked.ts";
import { keyOfFolder, storeOf } from "../page/network_store.ts";
import { groupsOf } from "./groups.ts";
import { imagesOf } from "./measure.ts";
import { experimentPage } from "./page.ts";
import {
  gridOf,
  images,
  MOST_IMAGES,
  rates,
  SET_ASIDE,
  type Setting,
  STARTS,
  starts,
  wholes,
} from "./setting.ts";
import { TrialStore } from "./store.ts";
import { tableOf } from "./table.ts";
import { type Material, type Trial, trial } from "./trial.ts";

interface ExperimentOptions extends FolderOptions {
  hidden: number[];
  learningRate: number[];
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
      "neurons of the hidden layer: 64,128,256",
      wholes("--hidden", 2_048),
      [128],
    )
    .option("--learning-rate <list>", "learning rates: 0.01,0.1,0.5", rates, [0.1])
    .option("--batch <list>", "images in a batch: 32,128", wholes("--batch", MOST_IMAGES), [128])
    .option("--epochs <list>", "how often all images are seen: 3", wholes("--epochs", 100), [3])
    .option("--init <list>", `how the weights begin: ${Object.keys(STARTS).join(",")}`, starts, [
      "he" as const,
    ])
    .option("--images <list>", "images to train on: 1000,60000", images, [MOST_IMAGES])
    .option("--seeds <n>", "train each with so many seeds", count, 1)
    .option("--jobs <n>", "how many train at a time", count, navigator.hardwareConcurrency)
    .option("--solutions", "train the network of solutions/")
    .option("--exercises <dir>", "train the network of the exercise files in this folder")
    .option("--timeout-scale <x>", "give every call x times as long", scale, 1)
    .option("--json", "print the results as JSON, and write no page")
    .option("--out <file>", "where the page goes", "experiment.html")
    .option("--open", "open the page in a browser")
    .action((options) => experiment(course, options, io));
}

async function experiment(course: Course, options: ExperimentOptions, io: Io): Promise<void> {
  const folder = await folderOf(options, course.folders, io);
  const absent = await firstMissing(folder);
  if (absent) throw new UsageError(`${absent}.ts is missing: a network needs exercises 1 to 10.`);
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
  const groups = groupsOf(await trained(grid, submission, options, io));
  if (options.json) return io.out(`${JSON.stringify(groups, null, 2)}\n`);
  io.out(tableOf(groups));
  await writeWhole(io.cwd, options.out, await experimentPage(groups));
  io.out(`${options.out} is written: it has the curves.\n`);
  if (options.open) await openFile(options.out, io);
}

/** Every training of a grid: those that are done already, and the others, as many at a time as asked. */
async function trained(
  grid: readonly Setting[],
  submission: Submission,
  { jobs, json }: ExperimentOptions,
  io: Io,
): Promise<Trial[]> {
  const store = storeOf(submission) &&
    await TrialStore.open(submission.course.folders.memory, await keyOfFolder(submission));
  const material = await materialOf(submission);
  const progress = progressOf(grid.length, io, json);
  return await inPool(grid, jobs, async (setting) => {
    const kept = await store?.read(setting);
    if (kept) return kept;
    const fresh = await trial(setting, submission, material).catch((error) =>
      refuse(error, setting)
    );
    await store?.keep(fresh);
    return fresh;
  }, progress);
}

async function materialOf(submission: Submission): Promise<Material> {
  const mnist = await submission.once(loadMnist);
  const { train, test } = mnist;
  return {
    mnist,
    aside: imagesOf(train, train.count - SET_ASIDE, train.count),
    test: imagesOf(test, 0, test.count),
  };
}

/** @throws {UsageError} what went wrong in a training, in a sentence */
function refuse(error: unknown, { seed: _, ...setting }: Setting): never {
  const what = error instanceof BrokenChain
    ? inertLine(`The chain breaks at ${error.at}: ${error.message}.`)
    : whyMissing(error);
  const where = Object.entries(setting).map(([name, value]) => `${name} ${value}`).join(", ");
  throw new UsageError(`A training ended early: ${what} It was the one with ${where}.`);
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
