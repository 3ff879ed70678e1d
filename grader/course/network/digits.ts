import { type ImageSet, Matrix, type Random } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";

const PIXELS = 784;

/** Digits as a network is given them. */
interface Digits {
  /** count×784, from 0 to 1 */
  x: Matrix;
  /** count×10, one-hot */
  y: Matrix;
}

/** Some digits of a set, drawn without replacement, scaled and one-hot by the grader's own hand. */
export function digitsOf(
  { images, labels }: Pick<ImageSet, "images" | "labels">,
  count: number,
  random: Random,
): Digits {
  const chosen = random.permutation(labels.length).subarray(0, count);
  const x = new Matrix(count, PIXELS);
  chosen.forEach((index, i) => {
    for (let j = 0; j < PIXELS; j++) x.data[i * PIXELS + j] = images[index * PIXELS + j] / 255;
  });
  return { x, y: oneHot(Array.from(chosen, (index) => labels[index]), 10) };
}
