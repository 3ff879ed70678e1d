import { isMatching } from "ts-pattern";
import { type EpochMetrics, Random } from "../../../lib/mod.ts";
import type { Session } from "../../judge/session.ts";
import type { Mistake } from "../../report/report.ts";
import { Callback, Seeded } from "../../sandbox/values.ts";
import { CHAIN_SEED, METRICS, onlyMetrics } from "../capstone/chain.ts";
import { likeliest } from "../capstone/logits.ts";
import { worstMistakes } from "../capstone/mistakes.ts";
import type { ConvDigits } from "./conv_digits.ts";
import { convLogits } from "./conv_logits.ts";
import { DRIVER } from "./conv_session.ts";
import { type ConvParams, type ConvSizes, paramsProblem, startParams } from "./params.ts";
import { PIXELS } from "./settings.ts";

/** So many test images are read by the student's own code as well, without their labels. */
const READ = 1_000;
/** Of those it may read so many otherwise: two probabilities may be equal but for rounding. */
const MOST_DIFFERENT = 3;
const READ_SECONDS = 20;

/** How the network is trained. */
export interface ConvSettings extends ConvSizes {
  epochs: number;
  batchSize: number;
  learningRate: number;
  momentum: number;
  /** The clock of the training. */
  trainSeconds: number;
  /** The clock of its first epoch. */
  firstEpochSeconds: number;
  onEpoch?(metrics: EpochMetrics): void;
}

/** What a training came to. */
export interface ConvResult {
  /** The fraction of the test digits that the returned parameters classify rightly. */
  testAccuracy: number;
  history: EpochMetrics[];
  /** How long the training took. */
  trainMs: number;
  /** The worst, by the names that the network knew. */
  mistakes: Mistake[];
  /** The parameters that came back. */
  params: ConvParams;
}

/** An answer with which nothing can be judged. */
export class BrokenNetwork extends Error {}

/**
 * Has the loop train the student's network, and judges the parameters that came back: with the parent's own
 * forward pass, on digits whose labels the child has never had.
 *
 * @throws {SandboxError} when a call brings no answer
 * @throws {BrokenNetwork} when one brings another answer than it should
 */
export async function runConv(
  session: Pick<Session, "call">,
  digits: ConvDigits,
  settings: ConvSettings,
): Promise<ConvResult> {
  const { params, history, trainMs } = await trainConv(session, digits, settings);
  const { images, labels } = digits.test;
  const logits = convLogits(params, images);
  const predicted = likeliest(logits);
  await agree(session, params, images, predicted);
  const right = predicted.filter((label, i) => label === labels[i]).length;
  return {
    testAccuracy: right / labels.length,
    history,
    trainMs,
    mistakes: worstMistakes(logits, labels),
    params,
  };
}

async function trainConv(
  session: Pick<Session, "call">,
  { train, sample }: ConvDigits,
  { onEpoch, trainSeconds, firstEpochSeconds, kernels, hidden, ...settings }: ConvSettings,
) {
  const { epochs, batchSize, learningRate, momentum } = settings;
  const sizes = { kernels, hidden };
  const options = { epochs, batchSize, learningRate, momentum, random: new Seeded(CHAIN_SEED) };
  const start = startParams(new Random(CHAIN_SEED), sizes);
  const history: EpochMetrics[] = [];
  const started = performance.now();
  const { value } = await session.call({
    module: DRIVER.id,
    fn: "train",
    args: [start, train, sample, { ...options, onEpoch: new Callback() }],
    seconds: trainSeconds,
    firstSeconds: firstEpochSeconds,
    onProgress: (metrics) => {
      if (!isMatching(METRICS, metrics) || history.length >= epochs) return;
      history.push(onlyMetrics(metrics));
      onEpoch?.(history.at(-1)!);
    },
  });
  const trainMs = Math.round(performance.now() - started);
  const problem = paramsProblem(value, sizes);
  if (problem) throw new BrokenNetwork(`after the training, ${problem}`);
  return { params: value as ConvParams, history, trainMs };
}

/** @throws {BrokenNetwork} when the student's own forward pass reads the digits otherwise */
async function agree(
  session: Pick<Session, "call">,
  params: ConvParams,
  images: Uint8Array,
  expected: Uint8Array,
): Promise<void> {
  const own = expected.subarray(0, READ);
  const { value: got } = await session.call({
    module: DRIVER.id,
    fn: "classify",
    args: [params, images.slice(0, own.length * PIXELS)],
    seconds: READ_SECONDS,
  });
  const same = got instanceof Uint8Array && got.length === own.length
    ? own.filter((label, i) => label === got[i]).length
    : 0;
  if (same >= own.length - MOST_DIFFERENT) return;
  throw new BrokenNetwork(
    `your own forward pass reads ${own.length - same} of ${own.length} test digits otherwise ` +
      "than its parameters say",
  );
}
