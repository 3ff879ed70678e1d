/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "07_compute_loss",
  title: "Mean cross-entropy",
  exports: ["computeLoss"],
  siblings: [],
  hints: {
    rightClass: "Only the probability of the right class counts: the one where yTrue is 1.",
    logarithm: "Use Math.log, the natural logarithm, and divide the sum by the number of rows.",
    clamp: "The logarithm of 0 is −Infinity: raise the probability to at least 1e-12 first.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
