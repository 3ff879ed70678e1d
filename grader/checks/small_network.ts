import fc from "fast-check";
import type { Activations, Params } from "../../lib/mod.ts";
import { Matrix } from "../../lib/mod.ts";
import { nearKink } from "../oracle/gradient.ts";
import { forward, type Net } from "../oracle/network.ts";
import { fromPool, oneHot, pool, size } from "./inputs.ts";

/** A network of a few neurons with a few images: small enough to be read in a message. */
export interface SmallNetwork {
  params: Params;
  x: Matrix;
  yTrue: Matrix;
}

const MOST = { images: 4, inputs: 4, hidden: 4, outputs: 4 };
/** Quarters from −2 to 2: sums stay small, so that softmax does not saturate. */
const weight = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: -8, max: 8 }).map((n) => n / 4),
);

/** Small networks; those with a ReLU at its kink are left out, also while shrinking. */
export const smallNetworks: fc.Arbitrary<SmallNetwork> = networksOf(1);

/** As {@linkcode smallNetworks}, with at least `fewest` images. */
export function networksOf(fewest: number): fc.Arbitrary<SmallNetwork> {
  return fc.record({
    images: size(MOST.images, fewest),
    inputs: size(MOST.inputs),
    hidden: size(MOST.hidden),
    outputs: size(MOST.outputs, 2),
    weights: pool(MOST.inputs * MOST.hidden + MOST.hidden * MOST.outputs, weight),
    biases: pool(MOST.hidden + MOST.outputs, weight),
    pixels: pool(MOST.images * MOST.inputs, weight),
    classes: pool(MOST.images, fc.nat(MOST.outputs - 1)),
  }).map(build).filter(({ params, x }) => !nearKink(net(params), x.toRows()));
}

function build({ images, inputs, hidden, outputs, weights, biases, pixels, classes }:
  & {
    [size in "images" | "inputs" | "hidden" | "outputs"]: number;
  }
  & { [pool in "weights" | "biases" | "pixels" | "classes"]: number[] }): SmallNetwork {
  const params = {
    W1: fromPool(weights, inputs, hidden),
    b1: fromPool(biases, 1, hidden),
    W2: fromPool(weights.slice(MOST.inputs * MOST.hidden), hidden, outputs),
    b2: fromPool(biases.slice(MOST.hidden), 1, outputs),
  };
  const x = fromPool(pixels, images, inputs);
  return { params, x, yTrue: oneHot(classes.slice(0, images), outputs) };
}

/** The parameters as the oracle wants them. */
export function net({ W1, b1, W2, b2 }: Params): Net {
  return { W1: W1.toRows(), b1: b1.toRows(), W2: W2.toRows(), b2: b2.toRows() };
}

/** The oracle's activations, rounded to float32: what a submission's `backward` is given. */
export function activationsOf(params: Params, x: Matrix): Activations {
  const { z1, a1, z2, a2 } = forward(net(params), x.toRows());
  return {
    z1: Matrix.from(z1),
    a1: Matrix.from(a1),
    z2: Matrix.from(z2),
    a2: Matrix.from(a2),
  };
}

/** A network's random parameters of any size: He weights, and biases that are not zero. */
export function randomParams(
  [inputs, hidden, outputs]: readonly number[],
  random: { normal(): number },
): Params {
  const draw = (rows: number, cols: number, deviation: number) =>
    new Matrix(
      rows,
      cols,
      Float32Array.from({ length: rows * cols }, () => deviation * random.normal()),
    );
  return {
    W1: draw(inputs, hidden, Math.sqrt(2 / inputs)),
    b1: draw(1, hidden, 0.1),
    W2: draw(hidden, outputs, Math.sqrt(2 / hidden)),
    b2: draw(1, outputs, 0.1),
  };
}
