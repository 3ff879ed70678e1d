import { Command } from "@commander-js/extra-typings";
import { loadMnist, loadTestSet } from "../../../lib/mnist.ts";
import type { ImageSet } from "../../../lib/mod.ts";
import { count, scale } from "../../cli/option_values.ts";
import { exercisesFolder, type FolderOptions } from "../../cli/folder.ts";
import type { Io } from "../../cli/io.ts";
import { withEpochLine } from "../../cli/live.ts";
import { UsageError } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { onceEach } from "../../judge/once.ts";
import type { Submission } from "../../judge/submission.ts";
import { bar } from "../../report/bar.ts";
import { MARKS, percent } from "../../report/marks.ts";
import { type Paint, painter } from "../../report/paint.ts";
import { wrap } from "../../report/wrap.ts";
import { surestMistakes } from "../capstone/mistakes.ts";
import { argmax } from "../network/network.ts";
import type { Asked } from "../page/asked.ts";
import { imageAt } from "../page/figures/pixels.ts";
import { withArticle } from "../page/figures/readings.ts";
import { inCommon, sentencesOf } from "../page/in_common.ts";
import { type Network, probabilities } from "../page/network.ts";
import { type NetworkStore, storeOf } from "../page/network_store.ts";
import { ownNetwork } from "../page/own_network.ts";
import { picture } from "./picture.ts";
import { throughNormalize } from "./through_normalize.ts";
import { untrained } from "./untrained.ts";

/** How many mistakes `--mistakes` shows where no number is given. */
const MISTAKES = 3;
/** Characters of a bar. */
const BAR = 30;

interface ShowOptions extends FolderOptions {
  mistakes?: true | number;
  timeoutScale: number;
}

/**
 * `deno task show`.
 *
 * @param store where trained networks are kept; when left out, the student's own are kept alone
 */
export function showCommand(
  course: Course,
  io: Io,
  store?: NetworkStore,
) {
  return new Command("show")
    .description("Shows a test digit, its label, and what your own network makes of it.")
    .argument("[number]", "which test digit: 0 to 9999", "0")
    .option(
      "--mistakes [n]",
      `show the n mistakes that your network is surest of (default: ${MISTAKES}), and what all mistakes have in common`,
      count,
    )
    .option("--solutions", "ask the network of solutions/")
    .option("--exercises <dir>", "ask the network of the exercise files in this folder")
    .option("--timeout-scale <x>", "multiply every time limit by x", scale, 1)
    .action(async (word, options) => {
      const { timeoutScale } = options;
      const folder = await exercisesFolder(options, course.folders, io);
      const terms = { reference: undefined, timeoutScale, seed: io.newSeed() };
      await showOne(word, options, { course, folder, ...terms, once: onceEach() }, io, store);
    });
}

async function showOne(
  word: string,
  options: ShowOptions,
  submission: Submission,
  io: Io,
  store: NetworkStore | undefined,
): Promise<void> {
  const test = await submission.once(loadTestSet);
  const index = indexOf(word, test.count);
  const network = await withEpochLine(
    submission.course,
    io,
    options,
    (onEpoch) => ownNetwork(submission, store ?? storeOf(submission), onEpoch),
  );
  const { mistakes } = options;
  const asked = mistakes ? mistakesOf(network, test, mistakes) : [index];
  for (const it of asked) {
    const before = network.value
      ? undefined
      : await untrained(imageAt(test, it).slice(), submission);
    io.out(`${shown(it, test, network, before, io)}\n`);
    const lines = await throughNormalize(imageAt(test, it).slice(), submission, io.color);
    if (lines.length > 0) io.out(`${lines.join("\n")}\n`);
  }
  if (mistakes && network.value) {
    const shares = probabilities(network.value.params, test.images);
    const common = inCommon(shares, await submission.once(loadMnist));
    io.out(`${sentencesOf(common).map((sentence) => said(sentence, io)).join("\n")}\n`);
  }
}

/** @throws {UsageError} when there is no network */
function mistakesOf(
  { value, missing }: Asked<Network>,
  test: ImageSet,
  asked: true | number,
): number[] {
  if (!value) throw new UsageError(`There is no network to make mistakes: ${missing}`);
  const shares = probabilities(value.params, test.images);
  const most = asked === true ? MISTAKES : asked;
  return surestMistakes(shares, test.labels).slice(0, most).map(({ index }) => index);
}

/** A digit's picture, its label, and the ten probabilities, before training or after, or why there are none. */
function shown(
  index: number,
  test: ImageSet,
  network: Asked<Network>,
  before: ArrayLike<number> | undefined,
  io: Io,
): string {
  const paint = painter(io.color);
  const label = test.labels[index];
  const image = imageAt(test, index);
  const readings = () => {
    if (network.value) return answer(network.value, image, label, paint);
    if (before) return beforeTraining(before, network.missing, paint, io);
    return [said(`There is no network yet: exercises 1 to 10 build it. ${network.missing}`, io)];
  };
  return [
    ...picture(image, io.color),
    paint("bold", `Test digit ${index}: ${withArticle(label)}`),
    ...readings(),
    "",
  ].join("\n");
}

function answer({ params }: Network, image: Uint8Array, label: number, paint: Paint): string[] {
  const [shares] = probabilities(params, image);
  const read = argmax(shares);
  const [colour, mark] = read === label
    ? ["green" as const, MARKS.passed]
    : ["red" as const, MARKS.failed];
  return [
    paint(colour, `${mark} The network reads ${withArticle(read)}.`),
    ...barLines(shares, paint),
  ];
}

/** About a tenth each: nothing is learned yet. */
function beforeTraining(
  shares: ArrayLike<number>,
  missing: string,
  paint: Paint,
  io: Io,
): string[] {
  const guess = "Your network answers, but nothing has trained it yet: it guesses.";
  return [said(`${guess} What keeps it from training: ${missing}`, io), ...barLines(shares, paint)];
}

function said(text: string, { columns }: Io): string {
  return wrap(text, columns, "");
}

/** Ten probabilities as bars, one line per digit; the likeliest stands out. */
export function barLines(shares: ArrayLike<number>, paint: Paint): string[] {
  const best = argmax(shares);
  return Array.from(shares, (share, digit) => {
    const line = `${digit} ${bar(share, 1, BAR)} ${percent(share).padStart(7)}`;
    return digit === best ? paint("bold", line) : line;
  });
}

/** @throws {UsageError} when there is no such digit */
function indexOf(word: string, count: number): number {
  if (/^\d{1,5}$/.test(word) && Number(word) < count) return Number(word);
  throw new UsageError(`There is no test digit "${word}": they are numbered 0 to ${count - 1}.`);
}
