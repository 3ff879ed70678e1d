import fc from "fast-check";
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { kindProblem, numberProblem } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { argmax, forward } from "../network/network.ts";
import { net, type SmallNetwork, smallNetworks } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";

/** Logits nearer than this to the largest are a tie, which any answer may break. */
const TIE = 1e-3;

/** One hidden neuron that holds the input, if that is not negative. */
const ONE_NEURON = { W1: Matrix.from([[1]]), b1: Matrix.from([[0]]) };

/** Input k is digit k: its logits 2jk − j² are k² − (k − j)², which is largest at j = k. */
const TEN_CLASSES = {
  ...ONE_NEURON,
  W2: Matrix.from([[0, 2, 4, 6, 8, 10, 12, 14, 16, 18]]),
  b2: Matrix.from([[0, -1, -4, -9, -16, -25, -36, -49, -64, -81]]),
};

/** Input 0 is class 0 and input 1 is class 1, each with a probability of 0.501 only. */
const NEARLY_EQUAL = {
  ...ONE_NEURON,
  W2: Matrix.from([[0, 2 ** -7]]),
  b2: Matrix.from([[2 ** -8, 0]]),
};

/** Classes that a row of logits may be given to. */
function likely(logits: number[]): number[] {
  const max = logits[argmax(logits)];
  return logits.flatMap((z, j) => z > max - TIE ? [j] : []);
}

type Images = Pick<SmallNetwork, "params" | "x">;

function predictionProblem({ params, x }: Images, got: unknown): Problem | undefined {
  const { z2 } = forward(net(params), x.toRows());
  if (!(got instanceof Uint8Array) || got.length !== x.rows) {
    const length = got instanceof Uint8Array ? ` of length ${x.rows}` : "";
    const problem = kindProblem(
      "predict(params, x)",
      got,
      `a Uint8Array${length}, one class a row`,
    );
    return { ...problem, hint: "none" }; // its message says all there is
  }
  const i = z2.findIndex((logits, row) => !likely(logits).includes(got[row]));
  if (i === -1) return undefined;
  const expected = argmax(z2[i]);
  return {
    message: `the prediction of row ${i} is ${got[i]}, expected ${expected}`,
    expected: show(z2.map(argmax)),
    actual: show(got),
  };
}

function predicts(lab: Lab, { params, x }: Images) {
  const args = [params, x];
  return ofCall(
    "predict",
    args,
    async () => predictionProblem({ params, x }, await lab.call("predict", args)),
  );
}

/** The digits in any order, as ten images of one pixel. */
function tenDigits({ random }: Lab): Matrix {
  return Matrix.from(Array.from(random.permutation(10), (digit) => [digit]));
}

function judgesAccuracy(lab: Lab, actual: Uint8Array, predicted: Uint8Array, asArrays = false) {
  const args = [actual, predicted].map((list) => asArrays ? Array.from(list) : list);
  const right = actual.filter((label, i) => label === predicted[i]).length / actual.length;
  return ofCall(
    "accuracy",
    args,
    async () => numberProblem("the accuracy", await lab.call("accuracy", args), right),
  );
}

/** Only the first 400 are wrong, so that no part of the list has the accuracy of the whole. */
async function longList(lab: Lab): Promise<Problem | undefined> {
  const actual = Uint8Array.from({ length: 1500 }, (_, i) => i % 10);
  const predicted = actual.map((label, i) => i < 400 ? (label + 1) % 10 : label);
  const problem = await judgesAccuracy(lab, actual, predicted);
  const counterexample = "accuracy(actual, predicted) // 1,500 digits, the first 400 of them wrong";
  return problem && { ...problem, counterexample };
}

/** What `09_predict.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "predict",
    hint: "argmax",
    title: "The prediction is the column of the largest probability",
    catches:
      "A column other than the likeliest, classes counted from one, or a probability in place of its column.",
    points: 3,
    uses: ["predict"],
    run: async (lab) =>
      await forAll(lab, (most) => smallNetworks(most), (network) => predicts(lab, network)) ??
        await predicts(lab, { params: NEARLY_EQUAL, x: Matrix.from([[0], [1]]) }) ??
        await predicts(lab, { params: TEN_CLASSES, x: tenDigits(lab) }),
  },
  {
    id: "accuracy",
    hint: "fraction",
    title: "Accuracy is the fraction of right predictions, from 0 to 1",
    catches:
      "A count, a percentage or the share of mistakes in place of the fraction that is right.",
    points: 2,
    uses: ["accuracy"],
    run: async (lab) => {
      const pair = fc.tuple(fc.nat(9), fc.nat(9), fc.boolean());
      const pairs = (most: number) =>
        fc.tuple(fc.array(pair, { minLength: 1, maxLength: 2 * most }), fc.boolean());
      return await forAll(lab, pairs, ([list, asArrays]) => {
        const actual = Uint8Array.from(list, ([label]) => label);
        const predicted = Uint8Array.from(list, ([label, other, right]) => right ? label : other);
        return judgesAccuracy(lab, actual, predicted, asArrays);
      }) ?? await longList(lab);
    },
  },
];
