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
    count:
      "Walk over both lists together, and add 1 to the entry in row actual[i], column predicted[i].",
    size:
      "The matrix has numClasses rows and numClasses columns, whichever classes occur. Nothing in your code may rely on ten.",
    diagonal:
      "The mistakes are off the diagonal: leave out actual = predicted, and counts of zero.",
    all:
      "Every entry off the diagonal that is not zero is a mistake: look above and below the diagonal, whatever the count. Find them all first, then sort, then cut the list.",
    fields:
      "Each mistake is one entry of the matrix: actual is its row, predicted its column, and count the number there.",
    order: "Sort by count, the largest first, and keep the first `limit`.",
  },
  findings: {
    filled:
      "Every number is 0. Do you count in the matrix that you return? What toRows() returns is a copy.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
