/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "04_softmax",
  title: "Softmax, one row at a time",
  exports: ["softmax"],
  siblings: [],
  hints: {
    rows: "Work on one row at a time: each row is one image, and its probabilities sum to one.",
    formula:
      "Follow the formula for one row by hand: Math.exp of each entry, the sum of these along the row, each divided by the sum.",
    columns: "A row may have any number of entries: x.cols says how many.",
    overflow:
      "exp of 89 is already too large for a float32, exp of 710 for any JavaScript number, and exp of -746 is 0: a row of zeros can't be divided by its sum.",
    shift:
      "Subtract the row's largest entry from all of its entries first: the largest exponent is then 0.",
  },
  findings: {
    filled:
      "Every number is 0. Do you write each probability into the matrix that you return, without cutting it to a whole number on the way?",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
