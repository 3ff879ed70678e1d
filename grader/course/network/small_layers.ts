import fc from "fast-check";
import { type Layer, type LayerActivations, Matrix, type Random } from "../../../lib/mod.ts";
import { bounded } from "../../judge/draw.ts";
import { fromPool, oneHot, pool, size } from "../../judge/inputs.ts";
import { type LayerRows, nearKinkIn, through } from "./layers.ts";

/** A network of a few layers with a few images: small enough to be read in a message. */
export interface SmallLayers {
  layers: Layer[];
  x: Matrix;
  yTrue: Matrix;
}

/** The most neurons of a layer. */
const WIDEST = 4;
/**
 * A step of a difference moves the sums of the fifth layer by a few thousandths at most: each layer adds
 * four products with weights up to 1.
 */
const MARGIN = 1e-2;

/** Quarters from −1 to 1: five layers of them stay small, so that softmax does not saturate. */
const weight = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -1, max: 1 }),
  fc.integer({ min: -4, max: 4 }).map((n) => n / 4),
);
const input = fc.integer({ min: -8, max: 8 }).map((n) => n / 4);

/**
 * Small networks; those with a ReLU at its kink are left out, also while shrinking.
 *
 * @param most the most images, and neurons per layer up to four
 * @param depths how many layers, the fewest and the most
 */
export function smallLayers(
  most: number,
  [fewest, deepest]: readonly [number, number],
): fc.Arbitrary<SmallLayers> {
  const widest = Math.min(WIDEST, most + 1);
  return fc.record({
    images: size(most + 1),
    widths: fc.array(size(widest), { minLength: fewest, maxLength: deepest }),
    classes: size(widest, 2),
    weights: pool(deepest * widest * (widest + 1), weight),
    inputs: pool((most + 1) * widest, input),
    labels: pool(most + 1, fc.nat(widest - 1)),
  }).map(({ images, widths, classes, weights, inputs, labels }) => ({
    layers: layersFrom(weights, [...widths, classes]),
    x: fromPool(inputs, images, widths[0]),
    yTrue: oneHot(labels.slice(0, images), classes),
  })).filter(bounded(({ layers, x }) => !nearKinkIn(rowsOfLayers(layers), x.toRows(), MARGIN)));
}

/** Layers of given widths, their numbers one after the other from a pool. */
function layersFrom(numbers: readonly number[], widths: readonly number[]): Layer[] {
  let at = 0;
  const take = (rows: number, cols: number) => {
    const from = at;
    at += rows * cols;
    return new Matrix(rows, cols, Float32Array.from(numbers.slice(from, at)));
  };
  return widths.slice(1).map((neurons, l) => ({
    W: take(widths[l], neurons),
    b: take(1, neurons),
  }));
}

/** The layers as the oracle wants them. */
export function rowsOfLayers(layers: readonly Layer[]): LayerRows[] {
  return layers.map(({ W, b }) => ({ W: W.toRows(), b: b.toRows() }));
}

/** The oracle's activations, rounded to float32: what a submission's `backwardLayers` is given. */
export function activationsThrough(layers: readonly Layer[], x: Matrix): LayerActivations[] {
  return through(rowsOfLayers(layers), x.toRows())
    .map(({ z, a }) => ({ z: Matrix.from(z), a: Matrix.from(a) }));
}

/** Random layers of any size: He weights, and biases that are not zero. */
export function randomLayers(
  sizes: readonly number[],
  random: Pick<Random, "normal">,
): Layer[] {
  const draw = (rows: number, cols: number, deviation: number) =>
    new Matrix(
      rows,
      cols,
      Float32Array.from({ length: rows * cols }, () => deviation * random.normal()),
    );
  return sizes.slice(1).map((neurons, l) => ({
    W: draw(sizes[l], neurons, Math.sqrt(2 / sizes[l])),
    b: draw(1, neurons, 0.1),
  }));
}
