import fc from "fast-check";
import { promisesCheck } from "../../judge/promises.ts";
import type { Check } from "../../judge/check.ts";
import { Matrix } from "../../../lib/mod.ts";
import { accuracyOfMany, judgesAccuracy } from "./accuracy.ts";
import type { Hint } from "./exercise.ts";
import { forAll } from "../../judge/property.ts";
import { smallNetworks } from "../network/small_network.ts";
import { hintedAccuracy, hintedPredictions } from "./symptom.ts";
import { predictsMany, predictsOf, predictsUnsure, TEN_CLASSES, tenDigits } from "./predictions.ts";

const ONE_PIXEL = Matrix.from([[3]]);

/** What `09_predict.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "predict",
    hint: "argmax",
    title: "The prediction is the column of the largest probability",
    catches:
      "A column other than the likeliest, classes counted from one, or a probability instead of its column.",
    points: 2,
    uses: ["predict"],
    run: async (lab) => {
      const problem =
        await forAll(lab, (most) => smallNetworks(most), (it) => predictsOf(lab, it)) ??
          await predictsUnsure(lab) ??
          await predictsOf(lab, { params: TEN_CLASSES, x: tenDigits(lab) });
      return problem ? hintedPredictions(lab, problem) : await predictsMany(lab);
    },
  },
  {
    id: "accuracy",
    title: "Accuracy is the fraction of right predictions, from 0 to 1",
    catches:
      "A count, a percentage or the share of mistakes instead of the fraction that is right.",
    points: 2,
    uses: ["accuracy"],
    hint: "compare",
    run: async (lab) => {
      const pair = fc.tuple(fc.nat(9), fc.nat(9), fc.boolean());
      const pairs = (most: number) =>
        fc.tuple(fc.array(pair, { minLength: 1, maxLength: 2 * most }), fc.boolean());
      const problem = await forAll(lab, pairs, ([list, asArrays]) => {
        const actual = Uint8Array.from(list, ([label]) => label);
        const predicted = Uint8Array.from(list, ([label, other, right]) => right ? label : other);
        return judgesAccuracy(lab, actual, predicted, asArrays);
      });
      return problem ? hintedAccuracy(lab, problem) : await accuracyOfMany(lab);
    },
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      {
        fn: "predict",
        first: [TEN_CLASSES, Matrix.from([[7], [2]])],
        second: [TEN_CLASSES, Matrix.from([[1], [0]])],
      },
      {
        fn: "predict",
        first: [TEN_CLASSES, ONE_PIXEL],
        second: [{ ...TEN_CLASSES, b2: Matrix.from([[99, 0, 0, 0, 0, 0, 0, 0, 0, 0]]) }, ONE_PIXEL],
      },
      {
        fn: "accuracy",
        first: [new Uint8Array([1, 2]), new Uint8Array([1, 0])],
        second: [new Uint8Array([3, 3]), new Uint8Array([3, 3])],
      },
    ],
  }),
];
