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
      "A single row costs nothing, whatever the guess. Rows are counted from 0 to length − 1, and what is added up has to be returned.",
    limited:
      "The loss is the same for every probability: a limit has taken its place. Limit the probability, not its logarithm, from below only, at 1e-12.",
    factor:
      "The loss is right except for a factor. Math.log is the natural logarithm already: divide the sum by the number of rows, and use no other factor.",
    infinite:
      "The loss is infinite, though no probability is 0: look for a division by 0, or for a logarithm of the labels.",
    added:
      "The loss is −ln of another number: p with something added to it, always the same. Take the logarithm of p itself.",
    otherClasses:
      "The loss changes with the probabilities of wrong classes. Take −ln of one alone: that of the class where this row of yTrue is 1.",
    someClasses:
      "The loss is right for some labels and wrong for others, though p is the same. Look where your loop over the classes begins and ends.",
    formula:
      "The loss depends only on the probability p of the right class, as it should, but it is not −ln p. Take the natural logarithm of p, and turn its sign.",
    digits:
      "A single row is wrong already, if its probability has many digits: take the logarithm of p as it is, and round nothing.",
    sign:
      "Only the sign is wrong: logarithms of probabilities are negative, but the loss is positive.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
