import { forward, loss, type Net, PARAMETERS, type Rows } from "./network.ts";

/**
 * The step of a central difference at a coordinate: the cube root of float64's spacing, where the
 * error of the difference and the error of rounding are about equal.
 * Source: W. H. Press et al., Numerical Recipes, 5.7.
 */
export function stepAt(x: number): number {
  return 6e-6 * Math.max(1, Math.abs(x));
}

/**
 * The gradient of the mean loss, by central differences in every coordinate.
 *
 * @returns for each parameter, rows of slopes in its shape
 */
export function numericGradient(net: Net, x: Rows, yTrue: Rows): Net {
  const along = (name: keyof Net) => slopesAlong(name, net, x, yTrue);
  return { W1: along("W1"), b1: along("b1"), W2: along("W2"), b2: along("b2") };
}

/** The slopes of the mean loss along one of the parameters, as {@linkcode numericGradient} has it. */
export function slopesAlong(name: keyof Net, net: Net, x: Rows, yTrue: Rows): Rows {
  const lossOf = () => loss(net, x, yTrue);
  return net[name].map((row) => row.map((_, j) => slope(row, j, lossOf)));
}

/** One coordinate's slope; the coordinate is moved and put back. */
export function slope(row: number[], j: number, lossOf: () => number): number {
  const at = row[j];
  const h = stepAt(at);
  row[j] = at + h;
  const above = lossOf();
  row[j] = at - h;
  const below = lossOf();
  row[j] = at;
  return (above - below) / (2 * h);
}

/** How near a pre-activation may come to 0: a difference across a ReLU's kink is no slope. */
const MARGIN = 1e-4;

/** Whether some ReLU is so near its kink that a difference across it is no slope. */
export function nearKink(net: Net, x: Rows, margin = MARGIN): boolean {
  return smoothRows(net, x, margin).length < x.length;
}

/** The rows for which no ReLU is near its kink. */
export function smoothRows(net: Net, x: Rows, margin = MARGIN): number[] {
  const { z1 } = forward(net, x);
  return [...x.keys()].filter((i) => z1[i].every((z) => Math.abs(z) >= margin));
}

/** A network a step further down a gradient. */
export function descend(net: Net, gradient: Net, learningRate: number): Net {
  const step = (name: keyof Net) =>
    net[name].map((row, i) => row.map((w, j) => w - learningRate * gradient[name][i][j]));
  const [W1, b1, W2, b2] = PARAMETERS.map(step);
  return { W1, b1, W2, b2 };
}
