import type { ImageSet, Mnist } from "../../../lib/mod.ts";
import { counted } from "../../report/counted.ts";
import { argmax } from "../network/network.ts";
import { imageAt } from "./figures/pixels.ts";

/** Below this probability a network is called unsure. */
export const SURE = 0.9;

/** How many of some digits have what mistakes may have in common. */
export interface Tally {
  count: number;
  /** The right digit was the second likeliest. */
  second: number;
  /** No digit was given {@linkcode SURE}. */
  unsure: number;
  /** They are nearer to the mean image of another digit than to that of their own. */
  strangers: number;
}

/**
 * Counts what a network's mistakes have in common, and how common it is among what it reads rightly.
 *
 * @param shares the probability of each digit, one row per test image
 */
export function inCommon(
  shares: readonly ArrayLike<number>[],
  { train, test }: Mnist,
): { wrong: Tally; right: Tally } {
  const nearest = nearestMeans(test, meansOf(train));
  const [wrong, right] = [tally(), tally()];
  for (const [i, label] of test.labels.entries()) {
    const [first, second] = likeliest(shares[i]);
    const among = first === label ? right : wrong;
    among.count++;
    if (second === label) among.second++;
    if (shares[i][first] < SURE) among.unsure++;
    if (nearest[i] !== label) among.strangers++;
  }
  return { wrong, right };
}

/** The same in sentences. */
export function sentencesOf({ wrong, right }: { wrong: Tally; right: Tally }): string[] {
  if (wrong.count === 0) return ["There are no mistakes."];
  const of = (part: number, { count }: Tally) => `${Math.round(100 * part / Math.max(1, count))} %`;
  return [
    `Of ${counted(wrong.count, "mistake")}, the right digit came second in ${
      of(wrong.second, wrong)
    }.`,
    `In ${of(wrong.unsure, wrong)} of them, no digit got as much as ${100 * SURE} %. ` +
    `Of the digits that were read rightly, ${of(right.unsure, right)} are as unsure.`,
    `${of(wrong.strangers, wrong)} of the mistakes are nearer to the mean image of another digit ` +
    `than to that of their own. Of the digits that were read rightly, ` +
    `${of(right.strangers, right)} are.`,
  ];
}

function tally(): Tally {
  return { count: 0, second: 0, unsure: 0, strangers: 0 };
}

function likeliest(row: ArrayLike<number>): number[] {
  const first = argmax(row);
  return [first, argmax(Array.from(row, (share, digit) => digit === first ? -1 : share))];
}

/** The mean image of each digit, in bytes of ink. */
export function meansOf({ images, labels }: ImageSet): Float64Array[] {
  const means = Array.from({ length: 10 }, () => new Float64Array(784));
  const counts = new Uint32Array(10);
  for (const label of labels) counts[label]++;
  for (const [i, label] of labels.entries()) {
    const mean = means[label];
    for (let k = 0; k < 784; k++) mean[k] += images[784 * i + k] / counts[label];
  }
  return means;
}

/** For each image, the digit whose mean is nearest: Σ(x − m)² is least where Σx·m − Σm²/2 is largest. */
function nearestMeans(set: ImageSet, means: readonly Float64Array[]): number[] {
  const halves = means.map((mean) => mean.reduce((sum, m) => sum + m * m, 0) / 2);
  return Array.from(set.labels, (_, i) => {
    const image = imageAt(set, i);
    return argmax(means.map((mean, digit) => dot(image, mean) - halves[digit]));
  });
}

function dot(image: Uint8Array, mean: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < 784; k++) sum += image[k] * mean[k];
  return sum;
}
