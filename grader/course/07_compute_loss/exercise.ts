/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "07_compute_loss",
  title: "Mean cross-entropy",
  exports: ["computeLoss"],
  siblings: [],
  hints: {
    rightClass:
      "A row costs −ln p, with p the probability of its right class: the one where yTrue is 1. No other class counts.",
    sign:
      "The number is right but for its sign: logarithms of probabilities are negative, and the loss is not.",
    mean: "Add up what each row costs by itself, and divide by the number of rows, once.",
    clamp:
      "The logarithm of 0 is −Infinity, and 0 · −Infinity is NaN: raise every probability to at least 1e-12 first.",
    tiny:
      "A probability above 1e-12 counts as it is, however small: take Math.max(p, 1e-12), and add nothing to p.",
    sure: "A probability of 1 counts as it is, and costs 0: clamp from below only.",
    worst:
      "A right class with a probability of 0 is the worst mistake there is, and costs most: raise the 0 to 1e-12, and leave no row out.",
    nextToZero:
      "Raise every probability below 1e-12, and not 0 alone: the next one above it must not cost more than 0 does.",
    eachRow:
      "The clamp belongs to each probability, before its logarithm, and not to the sum of all rows.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
