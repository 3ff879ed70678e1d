import type { LanguageModelSize } from "../../../lib/mod.ts";

/** A language model on the student's own tape, trained on a text and judged by text that it never saw. */
export const CAPSTONE = {
  id: "capstone_text",
  title: "Your network writes",
  /** What a loss below that of counts of so many neighbouring tokens brings, the best first. */
  steps: [{ order: 3, points: 8 }, { order: 2, points: 4 }],
  epochs: 5,
  learningRate: 6e-3,
  context: 32,
  model: { width: 64, heads: 4, layers: 1, hidden: 256 },
  /** The exercises it needs, in the order in which they run. */
  needs: ["03_relu", "04_softmax", "14_optimizers", "15_autograd", "19_language_model"],
} as const;

/** An exercise of the chain. */
export type Link = typeof CAPSTONE.needs[number];

/** The sizes of its model, for a text with so many different tokens. */
export function sizeFor(vocabulary: number): LanguageModelSize {
  return { vocabulary, context: CAPSTONE.context, ...CAPSTONE.model };
}
