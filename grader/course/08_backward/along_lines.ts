/** The loss along lines: parameters move, and with them their layer's sums (z1 or z2, before ReLU or softmax). */
import { slope } from "../network/gradient.ts";
import { affine, forward, lossOfLogits, type Net, relu, type Rows } from "../network/network.ts";

/**
 * The layer of a parameter, in the grader's float64. Its sums are linear in the parameter: one product
 * tells how they move with it, whatever the length of the step.
 */
export interface Layer {
  /** z1 or z2. */
  sums: Rows;
  /** How far a whole step along a direction moves the sums. */
  movedBy(direction: Rows): Rows;
  /** The mean loss if the sums were these. */
  lossOf(sums: Rows): number;
}

/** The layer of each parameter of a network, on some images. */
export function layersAt(at: Net, x: Rows, yTrue: Rows): Record<keyof Net, Layer> {
  const { z1, a1, z2 } = forward(at, x);
  const hidden = {
    sums: z1,
    lossOf: (sums: Rows) => lossOfLogits(affine(relu(sums), at.W2, at.b2), yTrue),
  };
  const output = { sums: z2, lossOf: (sums: Rows) => lossOfLogits(sums, yTrue) };
  const onEachRow = (bias: Rows) => x.map(() => bias[0]);
  return {
    W1: { ...hidden, movedBy: (direction) => product(x, direction) },
    b1: { ...hidden, movedBy: onEachRow },
    W2: { ...output, movedBy: (direction) => product(a1, direction) },
    b2: { ...output, movedBy: onEachRow },
  };
}

/** The slope of the loss along a line, given how far a whole step along it moves the sums. */
export function slopeAlong({ sums, lossOf }: Layer, moved: Rows): number {
  const t = [0]; // how far along; in a list, as slope moves an entry of a row
  const sumsThere = () => sums.map((row, i) => row.map((z, j) => z + t[0] * moved[i][j]));
  return slope(t, 0, () => lossOf(sumsThere()));
}

function product(x: Rows, W: Rows): Rows {
  return affine(x, W, [W[0].map(() => 0)]);
}
