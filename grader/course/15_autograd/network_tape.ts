/** A network as a tape, at the size of a page and at the size of the course. */
import { Matrix, type Operation } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { atFullSize, rowsProblem } from "../../judge/full_size.ts";
import { oneHot } from "../../judge/inputs.ts";
import { affine, softmax } from "../network/network.ts";
import { integers, normals } from "../network/scene.ts";
import type { SmallNetwork } from "../network/small_network.ts";
import type { Run } from "./oracle.ts";

/** The loss of a network of two layers: inputs x, y, W1, b1, W2 and b2. */
export function networkRun({ params: { W1, b1, W2, b2 }, x, yTrue }: SmallNetwork): Run {
  return {
    inputs: [x, yTrue, W1, b1, W2, b2],
    tape: [
      { op: "matmul", from: [0, 2] },
      { op: "add", from: [6, 3] }, // z1
      { op: "relu", from: [7] },
      { op: "matmul", from: [8, 4] },
      { op: "add", from: [9, 5] }, // z2
      { op: "crossEntropy", from: [10, 1] },
    ],
  };
}

/** Three layers, each of another width. */
export function deeperRun(): Run {
  const sizes = [3, 4, 2, 3];
  const layers = sizes.slice(1).flatMap((width, i) => [
    normals(sizes[i], width, 20 + i),
    normals(1, width, 30 + i, 0.5),
  ]);
  const tape: Operation[] = [
    { op: "matmul", from: [0, 2] }, // 8
    { op: "add", from: [8, 3] },
    { op: "relu", from: [9] }, // 10
    { op: "matmul", from: [10, 4] },
    { op: "add", from: [11, 5] },
    { op: "relu", from: [12] }, // 13
    { op: "matmul", from: [13, 6] },
    { op: "add", from: [14, 7] },
    { op: "crossEntropy", from: [15, 1] },
  ];
  return { inputs: [normals(5, 3, 19), oneHot([0, 2, 1, 1, 0], 3), ...layers], tape };
}

/** How often the number of paths to the input doubles. */
export const LEVELS = 30;

/** A value that is used twice, thirty times over: v = v + v · 1/16. */
export function manyPaths(): Run {
  const tape = Array.from({ length: LEVELS }, (_, level): Operation[] => [
    { op: "scale", from: [2 * level], factor: 1 / 16 },
    { op: "add", from: [2 * level, 2 * level + 1] },
  ]).flat();
  return { inputs: [Matrix.from([[2]])], tape };
}

const [IMAGES, PIXELS, CLASSES] = [512, 784, 10];

/** The slopes of one layer's weights, of as many images and pixels as a large batch has. */
export function atCourseSize(lab: Lab): Promise<Problem | undefined> {
  const x = normals(IMAGES, PIXELS, 1);
  const W = normals(PIXELS, CLASSES, 2, 1 / 28);
  const b = normals(1, CLASSES, 3);
  const y = oneHot(integers(IMAGES, CLASSES, 4), CLASSES);
  const tape: Operation[] = [
    { op: "matmul", from: [0, 1] },
    { op: "add", from: [4, 2] },
    { op: "crossEntropy", from: [5, 3] },
  ];
  const dz = softmax(affine(x.toRows(), W.toRows(), b.toRows()))
    .map((p, i) => p.map((p, j) => (p - y.get(i, j)) / IMAGES));
  const row = (k: number) => {
    const slopes = new Array<number>(CLASSES).fill(0);
    dz.forEach((d, i) => d.forEach((d, j) => slopes[j] += x.data[i * PIXELS + k] * d));
    return slopes;
  };
  const code = `gradients(tape, inputs) // x ${IMAGES}×${PIXELS}, W ${PIXELS}×${CLASSES}`;
  return atFullSize(lab, code, "gradients", async () => {
    const got = await lab.call("gradients", [tape, [x, W, b, y]], { echo: false });
    const dW = Array.isArray(got) ? got[1] : got;
    const all = Array.from({ length: PIXELS }, (_, k) => k);
    const tolerance = { absolute: 1e-5, relative: 1e-3 };
    return rowsProblem("dW", dW, { rows: PIXELS, cols: CLASSES, row, tolerance }, all);
  });
}
