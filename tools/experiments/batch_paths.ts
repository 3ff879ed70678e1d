import { type ImageSet, Random } from "../../lib/mod.ts";

/** Two digits that two sums of ink nearly tell apart. */
const [ZERO, ONE] = [3, 8];
const [SIZES, STEPS, RATE, SEED] = [[1, 128, Infinity], 60, 0.5, 42];
/** Where every path starts: both weights. */
const START = [-2.6, -2.2];

/** Two numbers for each image, and whether it is the second digit. */
interface Points {
  features: [number, number][];
  isOne: boolean[];
}

/**
 * Steps of a network with two weights and one output, which tells 8 from 3 by the ink in the left
 * and in the right half; one path for each batch size.
 */
export function batchPaths(train: ImageSet) {
  const points = pointsOf(train);
  return SIZES.map((size) => {
    const batchSize = Math.min(size, points.isOne.length);
    return { batchSize, path: pathOf(points, batchSize).map((at) => at.map(rounded)) };
  });
}

/** The loss at the middle of each cell of a grid, from the largest second weight down. */
export function lossSurface(train: ImageSet) {
  const points = pointsOf(train);
  const [w1, w2]: [number, number][] = [[-3, 2.5], [-2.6, 0.6]];
  const [cols, rows] = [55, 32];
  const losses = Array.from({ length: rows }, (_, i) =>
    Array.from({ length: cols }, (_, j) => {
      const at = [middle(w1, j, cols), middle(w2, rows - 1 - i, rows)];
      return Number(lossAt(points, at).toFixed(2));
    }));
  return { w1, w2, losses };
}

function middle([from, to]: [number, number], cell: number, cells: number): number {
  return from + (cell + 0.5) * (to - from) / cells;
}

/** The mean cross-entropy of all points at a pair of weights. */
function lossAt({ features, isOne }: Points, [w1, w2]: number[]): number {
  let sum = 0;
  for (let i = 0; i < isOne.length; i++) {
    const z = w1 * features[i][0] + w2 * features[i][1];
    sum += Math.log1p(Math.exp(isOne[i] ? -z : z));
  }
  return sum / isOne.length;
}

/** The ink of the left and of the right half of each 3 and 8, to mean 0 and deviation 1. */
function pointsOf({ images, labels }: ImageSet): Points {
  const chosen = Array.from(labels.keys()).filter((i) => [ZERO, ONE].includes(labels[i]));
  const raw = chosen.map((i) => halves(images.subarray(784 * i, 784 * (i + 1))));
  const [left, right] = [0, 1].map((half) => standardised(raw.map((ink) => ink[half])));
  return {
    features: left.map((ink, i) => [ink, right[i]]),
    isOne: chosen.map((i) => labels[i] === ONE),
  };
}

function halves(image: Uint8Array): [number, number] {
  const ink: [number, number] = [0, 0];
  for (let pixel = 0; pixel < 784; pixel++) ink[pixel % 28 < 14 ? 0 : 1] += image[pixel];
  return ink;
}

function standardised(values: number[]): number[] {
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  const variance = values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / values.length;
  return values.map((v) => (v - mean) / Math.sqrt(variance));
}

function pathOf(points: Points, batchSize: number): number[][] {
  const random = new Random(SEED);
  let w = START;
  let order = random.permutation(points.isOne.length);
  let next = 0;
  const path = [w];
  for (let i = 0; i < STEPS; i++) {
    if (next + batchSize > order.length) [order, next] = [random.permutation(order.length), 0];
    w = stepFrom(w, points, order.subarray(next, next + batchSize));
    next += batchSize;
    path.push(w);
  }
  return path;
}

function stepFrom([w1, w2]: number[], { features, isOne }: Points, batch: Uint32Array): number[] {
  let [d1, d2] = [0, 0];
  for (const i of batch) {
    const [f1, f2] = features[i];
    const dz = 1 / (1 + Math.exp(-w1 * f1 - w2 * f2)) - (isOne[i] ? 1 : 0); // p − y
    d1 += f1 * dz / batch.length;
    d2 += f2 * dz / batch.length;
  }
  return [w1 - RATE * d1, w2 - RATE * d2];
}

function rounded(value: number): number {
  return Number(value.toFixed(3));
}
