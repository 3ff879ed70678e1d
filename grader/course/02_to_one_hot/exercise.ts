/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "02_to_one_hot",
  title: "Labels to one-hot rows",
  exports: ["toOneHot"],
  siblings: [],
  hints: {
    zeros: "A new Matrix is all zeros already: only one entry per row needs to be set.",
    column: "Row i gets its 1 in the column whose number is labels[i].",
    refuse:
      "Before setting it, ask whether the label is a whole number from 0 to numClasses − 1; if not, throw new RangeError(…).",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
