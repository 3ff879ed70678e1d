/** Predictions: which classes a row of logits may be given to, and whether it was. */
import { Matrix, type Params } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem } from "../../judge/compare.ts";
import { atFullSize } from "../../judge/full_size.ts";
import { ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { Repeated } from "../../sandbox/values.ts";
import { argmax, forward, type Rows } from "../network/network.ts";
import { scene } from "../network/scene.ts";
import { net } from "../network/small_network.ts";

/** Logits nearer than this to the largest are a tie, which any answer may break. */
const TIE = 1e-3;

/** One hidden neuron that holds the input, if that is not negative. */
const ONE_NEURON = { W1: Matrix.from([[1]]), b1: Matrix.from([[0]]) };

/** Input k is digit k: its logits 2jk − j² are k² − (k − j)², which is largest at j = k. */
export const TEN_CLASSES: Params = {
  ...ONE_NEURON,
  W2: Matrix.from([[0, 2, 4, 6, 8, 10, 12, 14, 16, 18]]),
  b2: Matrix.from([[0, -1, -4, -9, -16, -25, -36, -49, -64, -81]]),
};

/** The digits in any order, as ten images of one pixel. */
export function tenDigits({ random }: Lab): Matrix {
  return Matrix.from(Array.from(random.permutation(10), (digit) => [digit]));
}

interface Images {
  params: Params;
  x: Matrix;
}

/** Two classes with probabilities of 0.501 and 0.499. */
const NEARLY_EQUAL: Images = {
  params: { ...ONE_NEURON, W2: Matrix.from([[0, 2 ** -7]]), b2: Matrix.from([[2 ** -8, 0]]) },
  x: Matrix.from([[0], [1]]),
};

/** Two classes of the same probability, and two that are less likely. */
const TIED: Images = {
  params: { ...ONE_NEURON, W2: new Matrix(1, 4), b2: Matrix.from([[0, 1, 1, 0]]) },
  x: Matrix.from([[1]]),
};

/** Whether the prediction of each image is one of its likeliest classes. */
export function predictsOf(lab: Lab, { params, x }: Images): Promise<Problem | undefined> {
  const args = [params, x];
  const { z2 } = forward(net(params), x.toRows());
  return ofCall(
    "predict",
    args,
    async () => predictionProblem("predict(params, x)", z2, await lab.call("predict", args)),
  );
}

/** Whether one of the likeliest classes is predicted where others are as likely, or nearly so. */
export async function predictsUnsure(lab: Lab): Promise<Problem | undefined> {
  const tied = await predictsOf(lab, TIED);
  if (tied) return { hint: "tie", ...tied };
  const nearly = await predictsOf(lab, NEARLY_EQUAL);
  return nearly && { hint: "nearly", ...nearly };
}

/** A network that gives its images to seven of ten classes: all ten are another network's. */
const MANY = scene([97, 12, 8, 10], 1);
const MANY_LOGITS = forward(net(MANY.params), MANY.x.toRows()).z2;
const MANY_ROWS = 10_000;

/** Whether as many images as the test set has are predicted rightly. */
export function predictsMany(lab: Lab): Promise<Problem | undefined> {
  const args = [MANY.params, new Repeated(MANY.x, MANY_ROWS)];
  const z2 = Array.from({ length: MANY_ROWS }, (_, i) => MANY_LOGITS[i % MANY_LOGITS.length]);
  return atFullSize(lab, "predict(params, x) // 10,000 images", "predict", async () => {
    const got = await lab.call("predict", args, { echo: false });
    return predictionProblem("predict(params, x)", z2, got);
  });
}

/** The classes that a row of logits may be given to. */
export function likely(logits: number[]): number[] {
  const max = logits[argmax(logits)];
  return logits.flatMap((z, j) => z > max - TIE ? [j] : []);
}

/** The first row whose prediction is not among its likeliest classes, if there is one. */
export function predictionProblem(name: string, z2: Rows, got: unknown): Problem | undefined {
  if (!(got instanceof Uint8Array) || got.length !== z2.length) return lengthProblem(name, z2, got);
  const i = z2.findIndex((logits, row) => !likely(logits).includes(got[row]));
  if (i === -1) return undefined;
  const classes = likely(z2[i]);
  return {
    message: `the prediction of row ${i} is ${got[i]}, expected ${classes.join(" or ")}`,
    expected: `[${z2.map((logits) => likely(logits).join(" or ")).join(", ")}]`,
    actual: show(got),
  };
}

function lengthProblem(name: string, z2: Rows, got: unknown): Problem {
  const length = got instanceof Uint8Array ? ` of length ${z2.length}` : "";
  const wanted = `a Uint8Array${length}, one class per row`;
  const problem = kindProblem(name, got, wanted);
  if (!(got instanceof Uint8Array)) return problem;
  return { ...problem, hint: "rows", reason: { code: "wrong-answer", what: "shape" } };
}
