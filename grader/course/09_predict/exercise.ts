/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "09_predict",
  title: "Predictions and accuracy",
  exports: ["predict", "accuracy"],
  siblings: ["06_forward"],
  hints: {
    rows: "forward(params, x).a2 has one row per image: ten probabilities, one for each class.",
    argmax:
      "The prediction for image i is a column, counted from 0: the one with the largest entry in row i of a2. Look at all entries of that row.",
    tie: "If several classes are equally likely, take any of them, such as the first.",
    fraction:
      "Accuracy is a fraction from 0 to 1: the number of right predictions divided by the number of all.",
    compare:
      "Walk over both lists together: count the places i where predicted[i] equals actual[i], and divide by the number of places.",
  },
  findings: {
    outside:
      "Some predictions are no columns of a2: these are counted from 0, in each row anew, so the largest is one less than the number of classes.",
    notFound:
      "255 is what −1 becomes in a Uint8Array: the entry that is looked for does not stand in the row. Look for the largest entry of this row.",
    eachRow:
      "A single image comes out right, several do not: each prediction is made from its own row of a2 alone, and stands at the place of that row.",
    same:
      "Every image gets the same class. Look at all columns of the row as it is, not sorted, and return the one of the largest entry, not the entry.",
    average:
      "The prediction is the mean of the columns, weighted by their probabilities and rounded. But digits are names and not sizes: return the column of the largest entry.",
    everyColumn:
      "The last classes are never predicted, or the first ones: look at all columns of the row, from 0 to length − 1.",
    smallest: "The column of the smallest entry is predicted, but the largest one is the guess.",
    nearly:
      "One class is likelier by a thousandth only, and it is the guess: compare the probabilities as they are, neither rounded nor with a limit.",
    mistakes: "This is the share of wrong predictions; accuracy is the share of right ones.",
    whole:
      "The accuracy is 0 or 1, and never between: count each pair for itself, and do not round the fraction.",
    nothing:
      "No pair counts as right, though all of them are: compare predicted[i] with actual[i], and add to the count what is equal.",
    everything:
      "Every pair counts as right, whatever is predicted: count where predicted[i] and actual[i] are equal, with ===.",
    assigned:
      "Every pair counts as right whose label is not 0, whatever is predicted: a single = puts one in place of the other, and === compares them.",
    onePair: "One pair is missing from the count: look where your loop begins and ends.",
    zero:
      "Labels of 0 are counted wrongly, the others rightly. 0 is falsy in JavaScript: compare the labels, and do not ask whether they are there.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
