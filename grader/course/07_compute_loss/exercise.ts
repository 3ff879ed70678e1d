/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "07_compute_loss",
  title: "Mean cross-entropy",
  exports: ["computeLoss"],
  siblings: [],
  hints: {
    rightClass:
      "The loss of a row is −ln p, where p is the probability of its right class: the one where yTrue is 1. No other class counts.",
    mean:
      "Compute the loss of each row on its own, add them up, and divide by the number of rows, once.",
    clamp:
      "The logarithm of 0 is −Infinity, and 0 · −Infinity is NaN: raise every probability to at least 1e-12 first.",
    tiny:
      "A probability above 1e-12 stays as it is, however small: take Math.max(p, 1e-12), and add nothing to p.",
    sure: "A probability of 1 stays as it is and costs 0: set a limit from below only.",
    worst:
      "A right class with a probability of 0 is the worst possible mistake and must cost the most: raise the 0 to 1e-12, and leave no row out.",
    nextToZero:
      "Raise every probability below 1e-12, not only 0: otherwise a tiny probability costs more than 0 does.",
    eachRow:
      "Set the limit on each probability before you take its logarithm, not on the logarithm, and not on the sum over all rows.",
  },
  findings: {
    uncounted:
      "A single row costs nothing, whatever the guess. Rows are counted from 0, and what is added up has to be returned.",
    limited:
      "The loss is the same whatever the probability is: a limit has taken its place. Math.max(p, 1e-12) is p, or 1e-12 where p is less. Take it of the probability, not of its logarithm, and set no other limit.",
    factor:
      "The loss is right except for a factor. Math.log is the natural logarithm already; add up −ln p over the rows, divide by the number of rows, and multiply or divide by nothing else.",
    sign:
      "Only the sign is wrong: logarithms of probabilities are negative, but the loss is positive.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
