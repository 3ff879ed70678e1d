import { type Mnist, type Params, Random } from "../../lib/mod.ts";
import { imagesOf, measure } from "../../grader/course/experiment/measure.ts";
import { SET_ASIDE } from "../../grader/course/experiment/setting.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { toOneHot } from "../../solutions/02_to_one_hot.ts";
import { initParams } from "../../solutions/05_init_params.ts";
import { train } from "../../solutions/10_train.ts";

/** Epochs with the large rate, epochs after them, and the two rates. */
export const FALL = { before: 4, after: 2, large: 0.5, small: 0.05 };

/**
 * The accuracy on the images set aside of networks that go on from the same place, with the same
 * batches: with the learning rate as it was, and with one that has fallen.
 */
export function fallingRate({ train: { images, labels, count } }: Mnist, seed: number) {
  const end = count - SET_ASIDE;
  const trainSet = {
    x: normalize(images.subarray(0, 784 * end)),
    y: toOneHot(labels.subarray(0, end)),
  };
  const aside = imagesOf({ images, labels }, end, count);
  const go = (from: Params, epochs: number, learningRate: number, random: Random) =>
    train(from, trainSet, trainSet, { epochs, batchSize: 128, learningRate, random }).params;
  const random = new Random(seed);
  const there = go(initParams(784, 128, 10, random), FALL.before, FALL.large, random);
  const [steady, fallen] = [FALL.large, FALL.small].map((rate) =>
    measure(go(there, FALL.after, rate, new Random(seed)), aside).accuracy
  );
  return { seed, before: measure(there, aside).accuracy, steady, fallen };
}
