import { type Matrix, Random } from "../../../lib/mod.ts";

/** A test image that the network got wrong. */
export interface Mistake {
  index: number;
  actual: number;
  predicted: number;
  /** The probability it gave to its answer, 0 to 1. */
  confidence: number;
}

/** The image with the smallest distance between its two likeliest classes. */
export function nearestTie(a2: Matrix): number {
  const gaps = Array.from({ length: a2.rows }, (_, i) => {
    const [first, second] = a2.row(i).toSorted().reverse();
    return first - second;
  });
  return gaps.indexOf(Math.min(...gaps));
}

/** The ten probabilities of one image, rounded to a hundredth of a percent. */
export function shares(index: number, labels: Uint8Array, a2: Matrix) {
  const probabilities = Array.from(a2.row(index), (p) => Number(p.toFixed(4)));
  return { index, label: labels[index], probabilities };
}

/** Every mistake, the most confident first. */
export function mistakes(
  labels: Uint8Array,
  predicted: Uint8Array,
  a2: Matrix,
): Mistake[] {
  const wrong: Mistake[] = [];
  for (let index = 0; index < labels.length; index++) {
    if (predicted[index] === labels[index]) continue;
    const confidence = Number(a2.get(index, predicted[index]).toFixed(4));
    wrong.push({
      index,
      actual: labels[index],
      predicted: predicted[index],
      confidence,
    });
  }
  return wrong.sort((a, b) => b.confidence - a.confidence || a.index - b.index);
}

/** Eighteen images at random. Seed 24 draws one mistake; about every second draw has none. */
export function drawnAtRandom(labels: Uint8Array, predicted: Uint8Array) {
  const drawn = new Random(24).permutation(labels.length).subarray(0, 18);
  return Array.from(drawn, (index) => ({
    index,
    actual: labels[index],
    predicted: predicted[index],
  }));
}
