import { type LabelledSet, Matrix, type Params } from "../../lib/mod.ts";
import { forward } from "../../solutions/06_forward.ts";
import { backward } from "../../solutions/08_backward.ts";

/** The network that lessons 06 to 10 work through by hand: 3 pixels, 2 hidden neurons, 2 classes. */
export const PARAMS: Params = {
  W1: Matrix.from([[1, -1], [-1, 1], [1, -0.5]]),
  b1: Matrix.from([[0, 0.5]]),
  W2: Matrix.from([[1, 0], [0, 2]]),
  b2: Matrix.from([[0, 0]]),
};

/** Its two images, both of class 0. */
export const SET: LabelledSet = {
  x: Matrix.from([[1, 0, 1], [0, 1, 0]]),
  y: Matrix.from([[1, 0], [1, 0]]),
};

/** The second image alone. */
export const SECOND: LabelledSet = {
  x: Matrix.from([[0, 1, 0]]),
  y: Matrix.from([[1, 0]]),
};

/** All that a pass forward and a pass backward compute, the slopes between the layers too. */
export function bothWays({ x, y }: LabelledSet) {
  const activations = forward(PARAMS, x);
  const gradients = backward(PARAMS, activations, x, y);
  const { z1, a2 } = activations;
  const dz2 = each(a2, (p, at) => (p - y.data[at]) / x.rows);
  // The weights are in both terms: da1[i][h] = Σⱼ dz2[i][j] · W2[h][j]
  const da1 = Matrix.from(
    dz2.toRows().map((slopes) =>
      PARAMS.W2.toRows().map((weights) => weights.reduce((sum, w, j) => sum + slopes[j] * w, 0))
    ),
  );
  const dz1 = each(da1, (slope, at) => z1.data[at] > 0 ? slope : 0);
  return { x, y, ...activations, ...gradients, dz2, da1, dz1 };
}

/** A number as the lessons print it: four digits at most, and a minus sign that is one. */
export function printed(value: number): string {
  return String(Number(value.toFixed(4)) + 0).replace("-", "−");
}

function each(m: Matrix, f: (value: number, at: number) => number): Matrix {
  return new Matrix(m.rows, m.cols, m.data.map((value, at) => f(value, at)));
}
