import { type Matrix, Random } from "../../lib/mod.ts";
import { surestMistakes } from "../../grader/course/capstone/mistakes.ts";
import { nearestTies } from "../../grader/course/page/interesting.ts";

/** The image with the smallest distance between its two likeliest classes. */
export function nearestTie(a2: Matrix): number {
  return nearestTies(rowsOf(a2))[0];
}

/** The ten probabilities of one image, rounded to a hundredth of a percent. */
export function shares(index: number, labels: Uint8Array, a2: Matrix) {
  const probabilities = Array.from(a2.row(index), (p) => Number(p.toFixed(4)));
  return { index, label: labels[index], probabilities };
}

/** The mistakes that the network was surest of, their probability rounded likewise. */
export function surest(count: number, labels: Uint8Array, a2: Matrix) {
  return surestMistakes(rowsOf(a2), labels).slice(0, count).map(({ probability, ...mistake }) => ({
    ...mistake,
    confidence: Number(probability.toFixed(4)),
  }));
}

/** Eighteen images at random. Seed 24 draws one mistake; about half of all draws have none. */
export function drawnAtRandom(labels: Uint8Array, predicted: Uint8Array) {
  const drawn = new Random(24).permutation(labels.length).subarray(0, 18);
  return Array.from(drawn, (index) => ({
    index,
    actual: labels[index],
    predicted: predicted[index],
  }));
}

function rowsOf(m: Matrix): Float32Array[] {
  return Array.from({ length: m.rows }, (_, i) => m.row(i));
}
