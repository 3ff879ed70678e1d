import { argmax, type Rows, softmax } from "../network/network.ts";
import type { Mistake } from "../../report/report.ts";

/** How many mistakes a report holds. */
const MOST = 3;

/** The mistakes that go into a report: those that the network is surest of, by its logits. */
export function worstMistakes(logits: Rows, labels: Uint8Array): Mistake[] {
  return surestMistakes(softmax(logits), labels).slice(0, MOST);
}

/**
 * Every mistake, the surest first. A row that is not made of finite numbers is left out.
 *
 * @param shares the probability of each class, one row per image
 * @param labels the right class of each row
 */
export function surestMistakes(
  shares: readonly ArrayLike<number>[],
  labels: Uint8Array,
): Mistake[] {
  return Array.from(labels, (actual, index) => {
    const predicted = argmax(shares[index]);
    return { index, actual, predicted, probability: shares[index][predicted] };
  })
    .filter(({ actual, predicted, probability }) =>
      actual !== predicted && Number.isFinite(probability)
    )
    .sort((a, b) => b.probability - a.probability || a.index - b.index);
}

/**
 * Mistakes by the digits' own names.
 *
 * @param names by which other name a chain knew each digit
 */
export function renamed(mistakes: Mistake[], names: Uint32Array): Mistake[] {
  return mistakes.map(({ actual, predicted, ...mistake }) => ({
    ...mistake,
    actual: names.indexOf(actual),
    predicted: names.indexOf(predicted),
  }));
}
