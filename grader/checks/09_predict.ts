import fc from "fast-check";
import { argmax, forward } from "../oracle/network.ts";
import { type Check, type Problem } from "./check.ts";
import { kindProblem, numberProblem } from "./compare.ts";
import { forAll, ofCall } from "./property.ts";
import { show } from "./show.ts";
import { net, type SmallNetwork, smallNetworks } from "./small_network.ts";

/** Logits nearer than this to the largest are a tie, which any answer may break. */
const TIE = 1e-3;

/** Classes that a row of logits may be given to. */
function likely(logits: number[]): number[] {
  const max = logits[argmax(logits)];
  return logits.flatMap((z, j) => z > max - TIE ? [j] : []);
}

function predictionProblem({ params, x }: SmallNetwork, got: unknown): Problem | undefined {
  const { z2 } = forward(net(params), x.toRows());
  if (!(got instanceof Uint8Array) || got.length !== x.rows) {
    const length = got instanceof Uint8Array ? ` of length ${x.rows}` : "";
    return kindProblem("predict(params, x)", got, `a Uint8Array${length}, one class a row`);
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

/** What `09_predict.ts` must do. */
export const checks: Check[] = [
  {
    id: "predict",
    hint: 1,
    title: "The prediction is the column of the largest probability",
    points: 3,
    uses: ["predict"],
    run: (lab) =>
      forAll(lab, (most) => smallNetworks(most), (network) => {
        const args = [network.params, network.x];
        return ofCall("predict", args, async () =>
          predictionProblem(network, await lab.call("predict", args)));
      }),
  },
  {
    id: "accuracy",
    hint: 2,
    title: "Accuracy is the fraction of right predictions, from 0 to 1",
    points: 2,
    uses: ["accuracy"],
    run: (lab) => {
      const pair = fc.tuple(fc.nat(9), fc.nat(9), fc.boolean());
      const pairs = (most: number) => fc.array(pair, { minLength: 1, maxLength: 2 * most });
      return forAll(lab, pairs, (list) => {
        const actual = Uint8Array.from(list, ([label]) => label);
        const predicted = Uint8Array.from(list, ([label, other, right]) => right ? label : other);
        const args = [actual, predicted];
        const right = actual.filter((label, i) => label === predicted[i]).length / actual.length;
        return ofCall(
          "accuracy",
          args,
          async () => numberProblem("the accuracy", await lab.call("accuracy", args), right),
        );
      });
    },
  },
];
