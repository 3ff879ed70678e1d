/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "09_predict",
  title: "Predictions and accuracy",
  exports: ["predict", "accuracy"],
  siblings: ["06_forward"],
  hints: {
    rows: "forward(params, x).a2 has one row of ten probabilities an image.",
    argmax: "The prediction is the column of the largest entry, not the entry.",
    fraction: "Accuracy is a fraction: the right ones divided by all, from 0 to 1.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
