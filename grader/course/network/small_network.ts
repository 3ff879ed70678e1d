import fc from "fast-check";
import { type Activations, Matrix, type Params } from "../../../lib/mod.ts";
import { bounded } from "../../judge/draw.ts";
import { fromPool, oneHot, pool, size } from "../../judge/inputs.ts";
import { nearKink } from "./gradient.ts";
import { forward, type Net } from "./network.ts";

/** A network of a few neurons with a few images: small enough to be read in a message. */
export interface SmallNetwork {
  params: Params;
  x: Matrix;
  yTrue: Matrix;
}

/** Quarters from −2 to 2, which are short in a message. */
const weight = fc.oneof(
  { withCrossShrink: true },
  fc.integer({ min: -2, max: 2 }),
  fc.integer({ min: -8, max: 8 }).map((n) => n / 4),
);

/**
 * Small networks; those with a ReLU at its kink are left out, also while shrinking.
 *
 * @param most the most images, and neurons per layer
 * @param fewest the fewest images
 */
export function smallNetworks(most: number, fewest = 1): fc.Arbitrary<SmallNetwork> {
  const images = Math.max(most, fewest);
  const outputs = most + 1;
  return fc.record({
    images: size(images, fewest),
    inputs: size(most),
    hidden: size(most),
    outputs: size(outputs, 2),
    W1: pool(most * most, weight),
    b1: pool(most, weight),
    W2: pool(most * outputs, weight),
    b2: pool(outputs, weight),
    x: pool(images * most, weight),
    classes: pool(images, fc.nat(outputs - 1)),
  }).map(build).filter(bounded(({ params, x }) => !nearKink(net(params), x.toRows())));
}

type Sizes = Record<"images" | "inputs" | "hidden" | "outputs", number>;
type Pools = Record<"W1" | "b1" | "W2" | "b2" | "x" | "classes", number[]>;

function build({ images, inputs, hidden, outputs, ...pools }: Sizes & Pools): SmallNetwork {
  return {
    params: {
      W1: fromPool(pools.W1, inputs, hidden),
      b1: fromPool(pools.b1, 1, hidden),
      W2: fromPool(pools.W2, hidden, outputs),
      b2: fromPool(pools.b2, 1, outputs),
    },
    x: fromPool(pools.x, images, inputs),
    yTrue: oneHot(pools.classes.slice(0, images), outputs),
  };
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
