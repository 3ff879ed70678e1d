import {
  type EpochMetrics,
  type ImageSet,
  loadMnist,
  type Matrix,
  type Params,
  Random,
  TodoError,
} from "../../../lib/mod.ts";
import { CAPSTONE } from "../capstone/settings.ts";
import { type Functions, ownExercises } from "./own_exercises.ts";

/** A reader's trained network, and what it makes of the test set. */
export interface OwnNetwork {
  params: Params;
  /** The hidden weights before the first step. */
  start: Matrix;
  history: EpochMetrics[];
  test: ImageSet;
  /** Ten probabilities for each test image. */
  a2: Matrix;
  confusion: number[][];
}

/**
 * Trains the reader's own network as the capstone does, on the files as they are now. Where an exercise
 * is not written yet, it says so and returns nothing.
 *
 * @param folder where the exercises are
 */
export async function ownNetwork(folder?: URL): Promise<OwnNetwork | undefined> {
  try {
    return await trained(await ownExercises(folder));
  } catch (error) {
    if (!(error instanceof TodoError)) throw error;
    console.log(`There is no network yet: ${error.message}.`);
    return undefined;
  }
}

async function trained(own: Functions): Promise<OwnNetwork> {
  const mnist = await loadMnist();
  const labelled = ({ images, labels }: ImageSet) => ({
    x: own.normalize(images),
    y: own.toOneHot(labels),
  });
  const [train, test] = [mnist.train, mnist.test].map(labelled);
  const random = new Random(42);
  const first: Params = own.initParams(784, 128, 10, random);
  const start = first.W1;
  const { epochs, batchSize, learningRate } = CAPSTONE;
  const options = { epochs, batchSize, learningRate, random, onEpoch: say };
  const { params, history } = own.train(first, train, test, options);
  const { labels } = mnist.test;
  const confusion = own.confusionMatrix(labels, own.predict(params, test.x)).toRows();
  return {
    params,
    start,
    history,
    test: mnist.test,
    a2: own.forward(params, test.x).a2,
    confusion,
  };
}

function say({ epoch, testLoss, testAccuracy }: EpochMetrics): void {
  const percent = (100 * testAccuracy).toFixed(2);
  console.log(`epoch ${epoch}: test loss ${testLoss.toFixed(3)}, test accuracy ${percent} %`);
}
