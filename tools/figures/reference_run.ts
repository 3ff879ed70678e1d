import {
  type EpochMetrics,
  type ImageSet,
  type LabelledSet,
  type Matrix,
  type Mnist,
  type Params,
  Random,
} from "../../lib/mod.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { toOneHot } from "../../solutions/02_to_one_hot.ts";
import { initParams } from "../../solutions/05_init_params.ts";
import { forward } from "../../solutions/06_forward.ts";
import { computeLoss } from "../../solutions/07_compute_loss.ts";
import { accuracy, predict } from "../../solutions/09_predict.ts";
import { train } from "../../solutions/10_train.ts";
import { confusionMatrix, topConfusions } from "../../solutions/11_confusion_matrix.ts";
import { drawnAtRandom, nearestTie, shares, surest } from "./singled_out.ts";

/** What the lessons quote: written to `lessons/figures/reference_run.json`. */
export type RunRecord = ReturnType<typeof record>;

/** The hidden weights after some epoch. */
export interface Snapshot {
  epoch: number;
  /** 784×128. */
  W1: Matrix;
}

/** The trained parameters, how the hidden weights got there, and the record. */
export type ReferenceRun = ReturnType<typeof referenceRun>;

/** How the reference network is trained; the seed serves its weights and its shuffles. */
export const SETTINGS = {
  seed: 42,
  epochs: 10,
  batchSize: 128,
  learningRate: 0.1,
};

/** After which epochs the hidden weights are kept. */
const KEPT = [1, 3, 10];

/** The network before its first step. */
export function untrained(random = new Random(SETTINGS.seed)): Params {
  return initParams(784, 128, 10, random);
}

/** Trains the reference network, and notes all that the lessons say of it. */
export function referenceRun({ train: trainSet, test }: Mnist) {
  const random = new Random(SETTINGS.seed);
  const start = untrained(random);
  const testSet = labelled(test);
  const { params, history, snapshots } = inEpochs(start, labelled(trainSet), testSet, random);
  return { start, params, snapshots, record: record(start, params, history, test, testSet) };
}

/** The same training as in one call, an epoch at a time, so that weights can be kept between. */
function inEpochs(start: Params, trainSet: LabelledSet, testSet: LabelledSet, random: Random) {
  let params = start;
  const history: EpochMetrics[] = [];
  const snapshots: Snapshot[] = [];
  for (let epoch = 1; epoch <= SETTINGS.epochs; epoch++) {
    const one = train(params, trainSet, testSet, { ...SETTINGS, epochs: 1, random });
    params = one.params;
    history.push({ ...one.history[0], epoch });
    if (KEPT.includes(epoch)) snapshots.push({ epoch, W1: params.W1 });
  }
  return { params, history, snapshots };
}

/** A set of images as the network takes it. */
export function labelled({ images, labels }: ImageSet): LabelledSet {
  return { x: normalize(images), y: toOneHot(labels) };
}

function record(
  start: Params,
  params: Params,
  history: EpochMetrics[],
  { labels }: ImageSet,
  { x, y }: LabelledSet,
) {
  const predicted = predict(params, x);
  const { a2 } = forward(params, x);
  const confusion = confusionMatrix(labels, predicted);
  return {
    about: "The reference network's training, written by deno task figures",
    settings: SETTINGS,
    parameters: countOf(params),
    untrained: {
      testLoss: rounded(computeLoss(y, forward(start, x).a2)),
      testAccuracy: accuracy(labels, predict(start, x)),
    },
    history: history.map(roundedMetrics),
    confusion: confusion.toRows(),
    topConfusions: topConfusions(confusion),
    details: [0, 100, 500, nearestTie(a2)].map((index) => shares(index, labels, a2)),
    samples: drawnAtRandom(labels, predicted),
    mistakes: surest(10, labels, a2),
  };
}

function countOf(params: Params): number {
  const matrices: Matrix[] = [params.W1, params.b1, params.W2, params.b2];
  return matrices.reduce((sum, m) => sum + m.data.length, 0);
}

function roundedMetrics(m: EpochMetrics): EpochMetrics {
  const values = Object.entries(m).map(([key, value]) => [key, rounded(value)]);
  return Object.fromEntries(values) as EpochMetrics;
}

function rounded(value: number): number {
  return Number(value.toFixed(5));
}
