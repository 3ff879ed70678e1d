import { type ImageSet, Matrix } from "../../lib/mod.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { conv2d } from "../../solutions/16_conv2d.ts";
import { at, centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";
import { digit, imageAt } from "../../grader/course/page/figures/pixels.ts";
import { heat, heatScale } from "./heat.ts";

/** The test image that is drawn: a 7, the first of all. */
export const SHOWN = 0;
const SHAPE = { channels: 1, height: 28, width: 28, kernel: 3, padding: 1 };
/** Each asks one question of every place. */
const KERNELS = [
  { name: "more ink on the right?", rows: [[-1, 0, 1], [-2, 0, 2], [-1, 0, 1]] },
  { name: "more ink below?", rows: [[-1, -2, -1], [0, 0, 0], [1, 2, 1]] },
  { name: "a line that rises?", rows: [[-1, -1, 2], [-1, 2, -1], [2, -1, -1]] },
];
/** Answers of this size and above have the strongest colour. */
export const LIMIT = 3;
const [SIZE, STEP] = [132, 176];

/** The map of one of the kernels on an image: a row of 784 numbers. */
export function mapOf(image: Uint8Array, kernel: number): Matrix {
  const weights = Matrix.from([KERNELS[kernel].rows.flat()]);
  return conv2d(normalize(image), weights, new Matrix(1, 1), SHAPE);
}

/** A digit, three kernels, and what each answers at every place. */
export function kernels(test: ImageSet): string {
  return figure(
    440,
    112 + KERNELS.length * STEP,
    "Three kernels on a digit",
    ...KERNELS.map((kernel, i) =>
      rowOf(test, kernel, mapOf(imageAt(test, SHOWN), i).row(0), 56 + STEP * i)
    ),
    heatScale(220, 60 + KERNELS.length * STEP, LIMIT, "the kernel's answer"),
  );
}

function rowOf(
  test: ImageSet,
  { name, rows }: typeof KERNELS[number],
  map: Float32Array,
  y: number,
): string {
  return text(20, y + 12, name) +
    at(20, y + 22, digit(test, SHOWN, SIZE)) +
    centred(167, y + 22 + SIZE / 2 + 6, "∗", { "font-size": 20 }) +
    at(182, y + 22 + (SIZE - 78) / 2, numbers(rows)) +
    centred(274, y + 22 + SIZE / 2 + 6, "=") +
    at(288, y + 22, heat(map, LIMIT, SIZE));
}

/** A kernel's numbers. */
function numbers(rows: number[][]): string {
  const cell = 26;
  return rows.flatMap((row, i) =>
    row.map((weight, j) =>
      el("rect", {
        x: j * cell,
        y: i * cell,
        width: cell,
        height: cell,
        fill: COLOUR.pale,
        stroke: COLOUR.grid,
      }) + centred((j + 0.5) * cell, (i + 0.5) * cell + 5, String(weight).replace("-", "−"))
    )
  ).join("");
}
