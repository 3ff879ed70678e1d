import { loadTestSet } from "../../../lib/mnist.ts";
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { oneHot } from "../../judge/inputs.ts";

const PIXELS = 784;

/** Some test digits, scaled and one-hot by the grader's own hand. */
export async function someDigits(lab: Lab, count: number): Promise<{ x: Matrix; y: Matrix }> {
  const { images, labels } = await lab.once(loadTestSet);
  const chosen = lab.random.permutation(labels.length).subarray(0, count);
  const x = new Matrix(count, PIXELS);
  chosen.forEach((index, i) => {
    for (let j = 0; j < PIXELS; j++) x.data[i * PIXELS + j] = images[index * PIXELS + j] / 255;
  });
  return { x, y: oneHot(Array.from(chosen, (index) => labels[index]), 10) };
}
