/** A network of any depth in float64, as `network.ts` has the one of two layers. */
import { slope } from "./gradient.ts";
import { affine, lossOfLogits, relu, type Rows, softmax } from "./network.ts";

/** One layer's parameters as rows. */
export interface LayerRows {
  W: Rows;
  b: Rows;
}

/** One layer's sums, and what became of them. */
export type Passed = { z: Rows; a: Rows };

/** The slopes of one layer's parameters. */
export type LayerSlopes = { dW: Rows; db: Rows };

/** What every layer computes. */
export function through(layers: readonly LayerRows[], x: Rows): Passed[] {
  const passed: Passed[] = [];
  for (const [l, { W, b }] of layers.entries()) {
    const z = affine(l === 0 ? x : passed[l - 1].a, W, b);
    passed.push({ z, a: l === layers.length - 1 ? softmax(z) : relu(z) });
  }
  return passed;
}

/** The mean loss. */
function lossThrough(layers: readonly LayerRows[], x: Rows, yTrue: Rows): number {
  return lossOfLogits(through(layers, x).at(-1)!.z, yTrue);
}

/** The slopes of the mean loss, by central differences in every coordinate. */
export function numericSlopes(
  layers: readonly LayerRows[],
  x: Rows,
  yTrue: Rows,
): LayerSlopes[] {
  const lossOf = () => lossThrough(layers, x, yTrue);
  const along = (rows: Rows) => rows.map((row) => row.map((_, j) => slope(row, j, lossOf)));
  return layers.map(({ W, b }) => ({ dW: along(W), db: along(b) }));
}

/**
 * The same slopes by the chain rule, image by image, for networks that are too large to measure; a test
 * compares the two.
 */
export function derivedSlopes(
  layers: readonly LayerRows[],
  x: Rows,
  yTrue: Rows,
): LayerSlopes[] {
  const passed = through(layers, x);
  const slopes = layers.map(({ W, b }) => ({ dW: zeros(W), db: zeros(b) }));
  for (let i = 0; i < x.length; i++) {
    let error = passed.at(-1)!.a[i].map((p, j) => (p - yTrue[i][j]) / x.length);
    for (let l = layers.length - 1; l >= 0; l--) {
      addOuter(slopes[l].dW, l === 0 ? x[i] : passed[l - 1].a[i], error);
      addOuter(slopes[l].db, [1], error);
      if (l === 0) break;
      const { W } = layers[l];
      error = passed[l - 1].z[i].map((z, k) => z > 0 ? dot(W[k], error) : 0);
    }
  }
  return slopes;
}

/** Whether some ReLU is so near its kink that a step of any parameter might cross it. */
export function nearKinkIn(layers: readonly LayerRows[], x: Rows, margin: number): boolean {
  return smoothImages(layers, x, margin).length < x.length;
}

/** The images for which no ReLU is near its kink. */
export function smoothImages(layers: readonly LayerRows[], x: Rows, margin: number): number[] {
  const hidden = through(layers, x).slice(0, -1);
  return [...x.keys()].filter((i) =>
    hidden.every(({ z }) => z[i].every((value) => Math.abs(value) >= margin))
  );
}

function zeros(rows: Rows): Rows {
  return rows.map((row) => row.map(() => 0));
}

function addOuter(sum: Rows, column: readonly number[], row: readonly number[]): void {
  column.forEach((factor, k) => {
    if (factor === 0) return; // most pixels are
    const sums = sum[k];
    for (let j = 0; j < row.length; j++) sums[j] += factor * row[j];
  });
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}
