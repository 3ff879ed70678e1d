/**
 * `deno task unscramble [SEEDS]`: how well weights that were trained elsewhere read the capstone's
 * digits, once they are moved to where its training images suggest, without one step of learning.
 *
 * It is the best such attack that we know. A submission would have to bring along a network, and what
 * each pixel is like in each class: two times 784 by some numbers. SECURITY.md has what comes out.
 */
import { remarksOn } from "../grader/course/capstone/likeness.ts";
import { likeliest, logitsOf } from "../grader/course/capstone/logits.ts";
import { type PermutedDigits, permuteDigits } from "../grader/course/capstone/permuted_digits.ts";
import { CAPSTONE } from "../grader/course/capstone/settings.ts";
import { percent } from "../grader/report/marks.ts";
import { loadMnist, Matrix, type Params, Random } from "../lib/mod.ts";
import { normalize } from "../solutions/01_normalize.ts";
import { toOneHot } from "../solutions/02_to_one_hot.ts";
import { initParams } from "../solutions/05_init_params.ts";
import { train } from "../solutions/10_train.ts";
import {
  pairPlaces,
  type Place,
  profilesOf,
  singlePlaces,
  sumPlaces,
} from "./unscramble/places.ts";
import { readArgs } from "./read_args.ts";
import { classNames, moved } from "./unscramble/moved.ts";

type Labelled = Pick<PermutedDigits["train"], "images" | "labels">;

const WAYS = {
  "sums of pixels": sumPlaces,
  "means by class": singlePlaces,
  "pairs of pixels": pairPlaces,
};

/** A network for digits as everybody knows them, with as much ink as the disguise gives them. */
function trained({ images, labels }: Labelled): Params {
  const [x, y] = [normalize(images), toOneHot(labels)];
  const few = {
    x: new Matrix(1, 784, x.data.slice(0, 784)),
    y: new Matrix(1, 10, y.data.slice(0, 10)),
  };
  const start = initParams(784, 128, 10, new Random(1));
  const { batchSize, learningRate } = CAPSTONE;
  const options = { epochs: 8, batchSize: batchSize / 2, learningRate, random: new Random(1) };
  return train(start, { x, y }, few, options).params;
}

function accuracyOf(params: Params, { images, labels }: Labelled): number {
  const predicted = likeliest(logitsOf(params, images));
  return labels.filter((label, i) => label === predicted[i]).length / labels.length;
}

function brightened({ images, labels }: Labelled): Labelled {
  return { images: images.map((ink) => Math.min(255, 1.25 * ink)), labels };
}

const seeds = readArgs(
  "deno task unscramble [SEEDS]: how well the best attack that we know reads",
  () => {
    const [seeds = "3"] = Deno.args;
    if (!/^[1-9]\d?$/.test(seeds)) {
      throw new Error(
        `SEEDS is a whole number from 1 to 99, not ${seeds}.`,
      );
    }
    return Number(seeds);
  },
);
const mnist = await loadMnist();
const known = brightened(mnist.train);
const network = trained(known);
const profiles = profilesOf(known.images, known.labels);
console.log(`As they are: ${percent(accuracyOf(network, brightened(mnist.test)), 2)}`);
for (let seed = 1; seed <= seeds; seed++) {
  const digits = permuteDigits(mnist, new Random(seed));
  const seen = profilesOf(digits.train.images, digits.train.labels);
  const names = classNames(profiles, seen);
  for (const [way, placesOf] of Object.entries(WAYS)) {
    const places: Place[] = placesOf(profiles, seen, names);
    const end = moved(network, places, names);
    const start = initParams(784, 128, 10, new Random(42));
    const remarks = remarksOn(start, end, digits.train.images).length;
    console.log(
      `Seed ${seed}, by ${way}: ${percent(accuracyOf(end, digits.test), 2)}, remarks: ${remarks}`,
    );
  }
}
