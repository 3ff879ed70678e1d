import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "11_confusion_matrix",
  title: "Which digits are taken for which",
  exports: ["confusionMatrix", "topConfusions"],
  siblings: [],
  /** What is read of the objects that it returns. */
  shapes: { topConfusions: fields("actual", "predicted", "count") },
  hints: {
    count: "Walk over both lists together and add 1 in row actual[i], column predicted[i].",
    diagonal:
      "The mistakes are off the diagonal: leave out actual = predicted, and counts of zero.",
    order: "Sort by count, the largest first, and keep the first `limit`.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
