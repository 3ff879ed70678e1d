import { type Lists, MOST_IMAGES, SET_ASIDE } from "../../grader/course/experiment/setting.ts";
import { type ImageSet, type LabelledSet, type Mnist, takeRows } from "../../lib/mod.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { toOneHot } from "../../solutions/02_to_one_hot.ts";
import { batchPaths, lossSurface } from "./batch_paths.ts";
import { byCommand } from "./by_command.ts";
import { convolutionalMistakes } from "./convolutional.ts";
import { fallingRate } from "./falling_rate.ts";
import { experiment, type Measured, REFERENCE, type Settings } from "./experiment.ts";
import { signalOverLayers } from "./signal.ts";

/** What the lessons tell of: written to `lessons/experiments.json`. */
export type Experiments = Awaited<ReturnType<typeof runAll>>;

/** How one experiment departs from the reference, and what came of it. */
export interface Run {
  settings: Partial<Settings>;
  epochs: Measured[];
}

const LEARNING_RATES = [0.01, 0.03, 0.1, 0.5, 1, 2, 3];
/** How the steps of lesson 14 are taken, each until all seeds read 97 %. */
const STEPS: Partial<Lists>[] = [
  { optimizer: ["sgd"], learningRate: [0.1], epochs: [12] },
  { optimizer: ["sgd"], learningRate: [0.5], epochs: [6] },
  { optimizer: ["momentum"], learningRate: [0.1], epochs: [6] },
  { optimizer: ["adam"], learningRate: [0.001, 0.003], epochs: [6] },
];
/** Of what `deno task experiment` trains. */
export const SEEDS = 3;
const WIDTHS = [4, 8, 16, 32, 64, 128, 256];
/** How many images the overfitting network is shown. */
const FEW = 1_000;

/** Both sets of MNIST, as a network takes them. */
export function setsOf({ train, test }: Mnist): { train: LabelledSet; test: LabelledSet } {
  const labelled = ({ images, labels }: ImageSet) => ({
    x: normalize(images),
    y: toOneHot(labels),
  });
  return { train: labelled(train), test: labelled(test) };
}

/** Every experiment. It takes minutes; `say` is told what has been done. */
export async function runAll(mnist: Mnist, say: (done: string) => void) {
  const { train, test } = setsOf(mnist);
  const few = firstRows(train, FEW);
  const run = (settings: Partial<Settings>, set = train): Run => {
    say(JSON.stringify(settings));
    return { settings, epochs: experiment({ ...REFERENCE, ...settings }, set, test) };
  };
  const asked = async (lists: Partial<Lists>) => {
    say(JSON.stringify(lists));
    return await byCommand(lists, SEEDS);
  };
  return {
    about: "What the lessons tell of, written by deno task experiments",
    reference: REFERENCE,
    learningRates: await asked({ learningRate: LEARNING_RATES }),
    optimizers: (await Array.fromAsync(STEPS, asked)).flat(),
    falling: [1, 2, 3].map((seed) => fallingRate(mnist, seed)),
    overfitting: run({ learningRate: 0.5, batchSize: 50, epochs: 60 }, few),
    linear: withoutHidden(train),
    widths: await asked({ hidden: WIDTHS }),
    starts: [0.01, 1, 20].map((startScale) => run({ startScale })),
    sigmoid: run({ activation: "sigmoid" }),
    deep: (["relu", "sigmoid"] as const).map((activation) =>
      run({ activation, sizes: [784, ...Array<number>(5).fill(64), 10] })
    ),
    twoHidden: run({ sizes: [784, 128, 64, 10] }),
    batchSizes: [1, 16, 128, 60_000].map((batchSize) => run({ batchSize, epochs: 1 })),
    convolutional: await convolutionalMistakes(mnist),
    signal: [0.5, 1, 2].map((scale) => ({ scale, layers: signalOverLayers(scale) })),
    paths: batchPaths(mnist.train),
    surface: lossSurface(mnist.train),
  };
}

/**
 * What a network without a hidden layer comes to, which the command can't make: with as many epochs, images
 * and seeds as the widths beside it, and measured on the same images.
 */
function withoutHidden(train: LabelledSet): { seed: number; accuracy: number }[] {
  const [seen, aside] = [firstRows(train, MOST_IMAGES), lastRows(train, SET_ASIDE)];
  return Array.from({ length: SEEDS }, (_, i) => {
    const settings = { ...REFERENCE, sizes: [784, 10], seed: i + 1 };
    return { seed: i + 1, accuracy: experiment(settings, seen, aside).at(-1)!.testAccuracy };
  });
}

function firstRows(set: LabelledSet, count: number): LabelledSet {
  return rowsFrom(set, 0, count);
}

function lastRows(set: LabelledSet, count: number): LabelledSet {
  return rowsFrom(set, set.x.rows - count, count);
}

function rowsFrom({ x, y }: LabelledSet, from: number, count: number): LabelledSet {
  const rows = Uint32Array.from({ length: count }, (_, i) => from + i);
  return { x: takeRows(x, rows), y: takeRows(y, rows) };
}
