/** Accuracy: the fraction of predictions that are right. */
import type { Lab, Problem } from "../../judge/check.ts";
import { numberProblem } from "../../judge/compare.ts";
import { atFullSize } from "../../judge/full_size.ts";
import { ofCall } from "../../judge/property.ts";

/** Whether two short lists have the accuracy that they should. */
export function judgesAccuracy(
  lab: Lab,
  actual: Uint8Array,
  predicted: Uint8Array,
  asArrays: boolean,
): Promise<Problem | undefined> {
  const args = [actual, predicted].map((list) => asArrays ? Array.from(list) : list);
  return ofCall("accuracy", args, () => accuracyProblem(lab, args));
}

async function accuracyProblem(lab: Lab, args: ArrayLike<number>[]): Promise<Problem | undefined> {
  const [actual, predicted] = args.map((list) => Array.from(list));
  const right = actual.filter((label, i) => label === predicted[i]).length / actual.length;
  return numberProblem("the accuracy", await lab.call("accuracy", args), right);
}

/** Only the first 16,000 are wrong, so that no part of the lists has the accuracy of the whole. */
export function accuracyOfMany(lab: Lab): Promise<Problem | undefined> {
  const actual = Uint8Array.from({ length: 60_000 }, (_, i) => i % 10);
  const predicted = actual.map((label, i) => i < 16_000 ? (label + 1) % 10 : label);
  const code = "accuracy(actual, predicted) // 60,000 digits, the first 16,000 of them wrong";
  return atFullSize(lab, code, "accuracy", () => accuracyProblem(lab, [actual, predicted]));
}
