/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "09_predict",
  title: "Predictions and accuracy",
  exports: ["predict", "accuracy"],
  siblings: ["06_forward"],
  hints: {
    rows: "forward(params, x).a2 has one row per image: ten probabilities, one for each class.",
    argmax:
      "The prediction for image i is a column, counted from 0: the one with the largest entry in row i of a2. Look at all entries of the row, and return the column, not the entry.",
    tie: "If several classes are equally likely, take any of them, such as the first.",
    fraction:
      "Accuracy is a fraction from 0 to 1: the number of right predictions divided by the number of all.",
    compare:
      "Walk over both lists together: count the places i where predicted[i] equals actual[i], and divide by the number of places.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
