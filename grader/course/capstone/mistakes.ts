import type { Matrix } from "../../../lib/mod.ts";
import { argmax, softmax } from "../network/network.ts";
import type { Mistake } from "../../report/report.ts";

/** How many mistakes a report holds. */
const MOST = 3;

/**
 * The mistakes that a network is surest of, the surest first.
 *
 * @param logits ten a row
 * @param labels the right class of each row
 */
export function worstMistakes(logits: Matrix, labels: Uint8Array): Mistake[] {
  return Array.from(labels, (actual, index) => {
    const row = Array.from(logits.row(index));
    const [predicted, [shares]] = [argmax(row), softmax([row])];
    return { index, actual, predicted, probability: shares[predicted] };
  })
    .filter(({ actual, predicted, probability }) =>
      actual !== predicted && Number.isFinite(probability)
    )
    .sort((a, b) => b.probability - a.probability || a.index - b.index)
    .slice(0, MOST);
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
