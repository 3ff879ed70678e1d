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
    infinite:
      "An entry is infinite, though the logits are small, as when it is divided by 0. Is each exponential added to the sum, and the sum finished, before you divide?",
    turned:
      "Each row adds up to one, but the larger a logit, the smaller its share: take exp of the logit itself, and not of minus the logit.",
    sizes:
      "Rows of three come out right, others do not. A row may have any number of entries, even one: x.cols says how many.",
    equal:
      "All entries of a row became the same number: it is the exponential of each entry itself that is divided by the sum.",
    order:
      "Each row holds its right probabilities, but in another order: sort changes the row that it is called on.",
    logarithms:
      "These are the logarithms of the probabilities. Return the probabilities themselves.",
    negative:
      "In some rows a number is negative, but exp never gives one: take exp of each entry, change nothing about the exponentials, and divide by their sum.",
    zeros:
      "In some rows an entry is exactly 0, but exp of a small logit never is: is each entry an exponential, and is none cut to a whole number or left out?",
    some:
      "Some entries of a row are right, and others are not. All share one sum: it is finished before the first is divided, and stays as it is.",
    scale:
      "The entries of a row have the right proportions, but don't add up to one: divide each by the sum of just these exponentials.",
    shares:
      "Each row adds up to one, but the proportions are wrong. They are those of exp, with base e: logits may be shifted before it, but not scaled.",
    alone:
      "Equal logits of different rows became equal numbers, but what an entry becomes depends on all the entries of its row.",
    largest:
      "Some rows of large logits come out right, others do not: do you subtract the row's largest entry from all, wherever it stands?",
    below:
      "Rows of large positive logits come out right, and rows of large negative ones don't. The largest of these is the one nearest to 0: is it found?",
    differences:
      "The rows add up to one, but with wrong proportions: differences between large logits must be kept. Subtract the largest, cut none off.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
