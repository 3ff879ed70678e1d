import { Command } from "@commander-js/extra-typings";
import { loadMnist, loadTestSet } from "../../../lib/mnist.ts";
import type { ImageSet } from "../../../lib/mod.ts";
import { folderOf, type FolderOptions } from "../../cli/folder.ts";
import type { Io } from "../../cli/io.ts";
import { MEMORY_FOLDER, UsageError } from "../../files.ts";
import { likeliest } from "../capstone/logits.ts";
import { withEpochLine } from "../../cli/live.ts";
import type { Asked } from "../page/asked.ts";
import { surestMistakes } from "../page/interesting.ts";
import { type Network, probabilities } from "../page/network.ts";
import { NetworkStore } from "../page/network_store.ts";
import { ownNetwork } from "../page/own_network.ts";
import { argmax } from "../network/network.ts";
import { painter } from "../../report/paint.ts";
import { barLines } from "./bars.ts";
import { picture } from "../../report/picture.ts";
import { throughNormalize } from "./through_normalize.ts";

/** Where trained networks are kept. */
const STORE = new NetworkStore(MEMORY_FOLDER);
/** How many mistakes `--mistakes` shows. */
const MISTAKES = 3;

interface ShowOptions extends FolderOptions {
  mistakes?: true;
}

/** `deno task show`. */
export function showCommand(io: Io, store = STORE) {
  return new Command("show")
    .description("Shows a test digit, its label, and what your own network makes of it.")
    .argument("[number]", "which test digit: 0 to 9999", "0")
    .option("--mistakes", `show the ${MISTAKES} mistakes that your network is surest of`)
    .option("--solutions", "ask the network of solutions/")
    .option("--exercises <dir>", "ask the network of the exercise files in this folder")
    .action((word, options) => show(word, options, io, store));
}

async function show(
  word: string,
  options: ShowOptions,
  io: Io,
  store: NetworkStore,
): Promise<void> {
  const folder = await folderOf(options, io);
  const test = await loadTestSet();
  const index = indexOf(word, test.count);
  const seed = io.newSeed();
  const submission = {
    folder,
    solutions: undefined,
    seed,
    timeoutScale: 1,
    testDigits: () => Promise.resolve(test),
  };
  const network = await withEpochLine(
    io,
    (onEpoch) => ownNetwork(submission, store, loadMnist, onEpoch),
  );
  if (options.mistakes && !network.value) {
    throw new UsageError(`There is no network to make mistakes: ${network.missing}`);
  }
  const chosen = options.mistakes && network.value ? mistakes(network.value, test) : [index];
  for (const it of chosen) {
    io.out(`${shown(it, test, network, io)}\n`);
    const image = test.images.slice(it * 784, (it + 1) * 784);
    const lines = await throughNormalize(image, submission, io.color);
    if (lines.length > 0) io.out(`${lines.join("\n")}\n`);
  }
}

function mistakes({ params }: Network, test: ImageSet): number[] {
  const shares = probabilities(params, test.images);
  return surestMistakes({ shares, predicted: likeliest(shares) }, test.labels).slice(0, MISTAKES);
}

/** A digit's picture, its label, and the ten probabilities, or why there are none. */
function shown(index: number, { images, labels }: ImageSet, network: Asked<Network>, io: Io) {
  const paint = painter(io.color);
  const image = images.subarray(index * 784, (index + 1) * 784);
  const lines = [
    ...picture(image, io.color),
    paint("bold", `Test digit ${index}: a ${labels[index]}`),
  ];
  if (!network.value) {
    return [
      ...lines,
      `No network answers yet, as exercises 1 to 10 make it. ${network.missing}`,
      "",
    ].join("\n");
  }
  const shares = probabilities(network.value.params, image).row(0);
  const read = argmax(shares);
  const verdict = read === labels[index]
    ? paint("green", `✓ The network reads a ${read}.`)
    : paint("red", `✗ The network reads a ${read}.`);
  return [...lines, verdict, ...barLines(shares, paint), ""].join("\n");
}

function indexOf(word: string, count: number): number {
  if (/^\d{1,5}$/.test(word) && Number(word) < count) return Number(word);
  throw new UsageError(`There is no test digit "${word}": they are numbered 0 to ${count - 1}.`);
}
