import { InvalidArgumentError } from "@commander-js/extra-typings";

/** How the weights of a network begin, by name: what the student's own are multiplied by. */
export const STARTS = { he: 1, small: 0.01, zeros: 0 };

/** What takes the steps, by name, with the learning rate that it has where none is asked for. */
export const OPTIMIZERS = { sgd: 0.1, momentum: 0.1, adam: 0.001 };

/** The images that are cut from the training set, to choose by. */
export const SET_ASIDE = 10_000;
/** What is left to train on. */
export const MOST_IMAGES = 60_000 - SET_ASIDE;

/** One training. */
export interface Setting {
  hidden: number;
  /** The student's `train` for sgd, the steps of exercise 14 for the others. */
  optimizer: keyof typeof OPTIMIZERS;
  learningRate: number;
  batchSize: number;
  epochs: number;
  /** How the weights begin. */
  init: keyof typeof STARTS;
  /** How many images it is trained on. */
  images: number;
  seed: number;
}

/** What can be varied; the seed is not a choice. */
export type Choice = Exclude<keyof Setting, "seed">;

/** For each of the settings, the values to try; each optimizer's own learning rate where none is listed. */
export type Lists =
  & { readonly [name in Exclude<Choice, "learningRate">]: readonly Setting[name][] }
  & { readonly learningRate?: readonly number[] };

/** What is trained where nothing else is asked for. */
export const USUAL = {
  hidden: [128],
  optimizer: ["sgd"],
  batchSize: [128],
  epochs: [3],
  init: ["he"],
  images: [MOST_IMAGES],
} satisfies Lists;

/** What each setting is called in a table, in the order in which it is varied. */
export const NAMES: Record<Choice, string> = {
  hidden: "hidden",
  optimizer: "optimizer",
  learningRate: "rate",
  batchSize: "batch",
  epochs: "epochs",
  init: "init",
  images: "images",
};

/** Every combination of the values, each with seeds 1 to `seeds`: those of one combination together. */
export function gridOf(lists: Lists, seeds: number): Setting[] {
  const names = Object.keys(NAMES) as Choice[];
  let grid: Partial<Setting>[] = [{}];
  for (const name of names) {
    grid = grid.flatMap((setting) =>
      valuesOf(name, lists, setting).map((value) => ({ ...setting, [name]: value }))
    );
  }
  return grid.flatMap((setting) =>
    Array.from({ length: seeds }, (_, i) => ({ ...setting, seed: i + 1 }) as Setting)
  );
}

/** @param before the settings whose value is chosen already: the optimizer comes before its rate */
function valuesOf(name: Choice, lists: Lists, before: Partial<Setting>): readonly unknown[] {
  return lists[name] ?? [OPTIMIZERS[before.optimizer!]];
}

/** A list of whole numbers from 1 to `most`: `64,128`. */
export function wholes(what: string, most: number): (text: string) => number[] {
  return (text) =>
    text.split(",").map((word) => {
      const value = Number(word);
      if (/^\d+$/.test(word.trim()) && value >= 1 && value <= most) return value;
      throw new InvalidArgumentError(
        `${what} is a list of whole numbers from 1 to ${most}, such as 64,128.`,
      );
    });
}

/** A list of learning rates: `0.01,0.1`. */
export function rates(text: string): number[] {
  return text.split(",").map((word) => {
    if (Number(word) > 0 && Number.isFinite(Number(word))) return Number(word);
    throw new InvalidArgumentError("A learning rate is a number above 0: 0.01,0.1.");
  });
}

/** A list of ways to begin: `he,zeros`. */
export const starts = namesOf(STARTS, "The weights begin as");

/** A list of what takes the steps: `sgd,adam`. */
export const optimizers = namesOf(OPTIMIZERS, "The optimizers are");

function namesOf<Name extends string>(known: Record<Name, unknown>, what: string) {
  return (text: string): Name[] =>
    text.split(",").map((word) => {
      if (Object.hasOwn(known, word)) return word as Name;
      throw new InvalidArgumentError(`${what} ${Object.keys(known).join(", ")}.`);
    });
}

/** How many images: up to all that are left, which 60000 means too. */
export function images(text: string): number[] {
  return wholes("--images", 60_000)(text).map((count) => Math.min(count, MOST_IMAGES));
}
