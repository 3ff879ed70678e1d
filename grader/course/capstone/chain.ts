import { isMatching, P } from "ts-pattern";
import type { EpochMetrics, Params } from "../../../lib/mod.ts";
import type { Mistake } from "../../report/report.ts";
import { Callback, Kept, Seeded } from "../../sandbox/values.ts";
import { BrokenChain, callerOf, checkParams } from "./chain_calls.ts";
import { remarksOn } from "./likeness.ts";
import { likeliest, logitsOf } from "./logits.ts";
import { worstMistakes } from "./mistakes.ts";
import type { ChainDigits } from "./permuted_digits.ts";
import type { Session } from "../../judge/session.ts";
import { CAPSTONE } from "./settings.ts";

/** Predictions may differ from the parent's where two probabilities are equal but for rounding. */
const MOST_DIFFERENT = 0.001;
/**
 * What a submission's own random numbers in a chain start from: the same in every run. A seed of the
 * run's would tell how the pixels were moved, for `seedFor` can be worked backwards.
 */
export const CHAIN_SEED = 42;
/** The shape of what `train` reports of an epoch. */
export const METRICS = {
  epoch: P.number,
  trainLoss: P.number,
  trainAccuracy: P.number,
  testLoss: P.number,
  testAccuracy: P.number,
};

/** How long a chain trains, and on what terms. */
export interface ChainSettings {
  epochs: number;
  batchSize: number;
  learningRate: number;
  /** Neurons of the hidden layer; the capstone's when left out. */
  hidden?: number;
  /** What its random numbers start from; the chain's own when left out. */
  seed?: number;
  /** The clock of `train`. */
  trainSeconds: number;
  /** The clock of its first epoch; as long as that of all when left out. */
  firstEpochSeconds?: number;
  onEpoch?(metrics: EpochMetrics): void;
  /** Is given the parameters that came back, before they are judged. */
  onTrained?(params: Params): void;
}

/** The capstone's settings. */
export const CAPSTONE_SETTINGS = {
  epochs: CAPSTONE.epochs,
  batchSize: CAPSTONE.batchSize,
  learningRate: CAPSTONE.learningRate,
  trainSeconds: 240,
  firstEpochSeconds: 120,
};

/** What a chain came to. */
export interface ChainResult {
  /** The fraction of the test digits that the returned parameters classify rightly. */
  testAccuracy: number;
  history: EpochMetrics[];
  /** How long `train` took. */
  trainMs: number;
  /** The worst, among the digits and by the names of classes that the chain was given. */
  mistakes: Mistake[];
  /** What an instructor had better look at: sentences. */
  remarks: string[];
}

/**
 * Runs a student's files one after the other, from bytes to predictions.
 *
 * The large matrices stay in the child under a name. The parent computes the accuracy itself, from
 * the parameters that came back, and looks whether `predict` agrees.
 *
 * @throws {SandboxError} when a call brings no answer
 * @throws {BrokenChain} when one brings an answer with which the chain can't go on
 */
export async function runChain(
  session: Session,
  digits: ChainDigits,
  settings: ChainSettings,
): Promise<ChainResult> {
  const { call, prepare } = callerOf(session);
  const sizes = [784, 128, 10];
  // Before any image is sent: where a training starts can't have been learned from them.
  const start = await call("05_init_params", "initParams", [...sizes, new Seeded(CHAIN_SEED)]);
  checkParams(start, "05_init_params");
  const trainSet = await prepare("train", digits.train);
  const testSet = await prepare("sample", digits.sample);
  const trained = await trainIn(session, [start, trainSet, testSet], settings);
  const { params, history, trainMs } = trained;
  settings.onTrained?.(params);

  const { images, labels } = digits.test;
  const logits = logitsOf(params, images);
  const predicted = likeliest(logits);
  await call("01_normalize", "normalize", [images], "test");
  agree(predicted, await call("09_predict", "predict", [params, new Kept("test")]));
  const testAccuracy = fractionEqual(predicted, labels);
  const remarks = remarksOn(start, params, digits.train.images);
  return { testAccuracy, history, trainMs, mistakes: worstMistakes(logits, labels), remarks };
}

/**
 * Has the student's code train; of the epochs that it tells of, no more count than were asked for.
 *
 * @param given the parameters, the training set and the test set
 */
export async function trainIn(session: Session, given: unknown[], settings: ChainSettings) {
  const { epochs, batchSize, learningRate, hidden, seed = CHAIN_SEED } = settings;
  const options = { epochs, batchSize, learningRate, random: new Seeded(seed) };
  const history: EpochMetrics[] = [];
  const started = performance.now();
  const { value } = await session.call({
    module: "10_train",
    fn: "train",
    args: [...given, { ...options, onEpoch: new Callback() }],
    seconds: settings.trainSeconds,
    firstSeconds: settings.firstEpochSeconds,
    onProgress: (metrics) => {
      if (!isMatching(METRICS, metrics) || history.length >= epochs) return;
      history.push(onlyMetrics(metrics));
      settings.onEpoch?.(history.at(-1)!);
    },
  });
  const trainMs = Math.round(performance.now() - started);
  const end = (value as { params?: unknown } | undefined)?.params;
  checkParams(end, "10_train", hidden);
  return { params: end, history, trainMs };
}

/** The five numbers, without what else a submission may have put beside them. */
export function onlyMetrics(
  { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy }: EpochMetrics,
): EpochMetrics {
  return { epoch, trainLoss, trainAccuracy, testLoss, testAccuracy };
}

function agree(own: Uint8Array, predicted: unknown): void {
  const same = predicted instanceof Uint8Array && predicted.length === own.length
    ? fractionEqual(own, predicted)
    : 0;
  if (same >= 1 - MOST_DIFFERENT) return;
  throw new BrokenChain(
    "09_predict",
    `predict agrees with the trained parameters on ${
      (100 * same).toFixed(1)
    } % of the test digits only`,
  );
}

function fractionEqual(a: Uint8Array, b: Uint8Array): number {
  return a.filter((label, i) => label === b[i]).length / a.length;
}
