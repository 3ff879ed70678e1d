import { type Choice, NAMES, type Setting } from "./setting.ts";
import type { Point } from "./own_steps.ts";
import type { Trial } from "./trial.ts";

/** The accuracy that trainings race for. */
export const GOAL = 0.97;

/** A mean over the seeds, and how far they are apart. */
export interface Spread {
  mean: number;
  /** The standard deviation of the seeds; undefined of one seed alone. */
  deviation?: number;
}

/** The trainings that differ in their seed alone. */
export interface Group {
  setting: Setting;
  accuracy: Spread;
  loss: Spread;
  silent: Spread;
  seconds: Spread;
  testAccuracy: Spread;
  /** After how many epochs it read {@linkcode GOAL} of the images set aside; where all seeds got there. */
  epochsToGoal?: Spread;
  /** The means on the images set aside: before the training, then after each epoch. */
  curve: Point[];
}

/** Trainings with the same settings together, in the order in which they came. */
export function groupsOf(trials: readonly Trial[]): Group[] {
  const by = Map.groupBy(trials, ({ setting }) => JSON.stringify({ ...setting, seed: 0 }));
  return [...by.values()].map(groupOf);
}

function groupOf(trials: readonly Trial[]): Group {
  const of = (value: (trial: Trial) => number) => spreadOf(trials.map(value));
  const epochs = Math.min(...trials.map(({ curve }) => curve.length));
  const toGoal = trials.map(({ curve }) => curve.findIndex(({ accuracy }) => accuracy >= GOAL));
  return {
    setting: trials[0].setting,
    accuracy: of(({ measured }) => measured.accuracy),
    loss: of(({ measured }) => measured.loss),
    silent: of(({ measured }) => measured.silent),
    seconds: of(({ seconds }) => seconds),
    testAccuracy: of(({ testAccuracy }) => testAccuracy),
    ...!toGoal.includes(-1) && { epochsToGoal: spreadOf(toGoal) },
    curve: Array.from({ length: epochs }, (_, i) => ({
      accuracy: of(({ curve }) => curve[i].accuracy).mean,
      loss: of(({ curve }) => curve[i].loss).mean,
    })),
  };
}

/** The mean of some numbers, and their standard deviation (with n − 1). */
export function spreadOf(values: readonly number[]): Spread {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  if (values.length < 2) return { mean };
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  return { mean, deviation: Math.sqrt(squares / (values.length - 1)) };
}

/** The group with the best mean accuracy on the images set aside, the first where several have it. */
export function bestOf(groups: readonly Group[]): Group {
  return groups.reduce((best, group) => group.accuracy.mean > best.accuracy.mean ? group : best);
}

/** The settings that are not the same in all groups; the learning rate where all are. */
export function variedIn(groups: readonly Group[]): Choice[] {
  const names = Object.keys(NAMES) as Choice[];
  const varied = names.filter((name) =>
    groups.some(({ setting }) => setting[name] !== groups[0].setting[name])
  );
  return varied.length > 0 ? varied : ["learningRate"];
}

/** What tells a group from the others: `rate 0.1, hidden 64`. */
export function nameOf({ setting }: Group, varied: readonly Choice[]): string {
  return varied.map((name) => `${NAMES[name]} ${setting[name]}`).join(", ");
}
