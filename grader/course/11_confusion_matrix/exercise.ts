import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "11_confusion_matrix",
  title: "Which digits are taken for which",
  exports: ["confusionMatrix", "topConfusions"],
  siblings: [],
  /** What is read of the objects that it returns. */
  shapes: { topConfusions: fields("actual", "predicted", "count") },
  hints: {
    count:
      "Walk over both lists together, from the first place to the last, and add 1 to the entry in row actual[i], column predicted[i].",
    size: "The matrix has numClasses rows and numClasses columns, whichever classes occur.",
    diagonal:
      "The mistakes are off the diagonal: leave out actual = predicted, and counts of zero.",
    all:
      "Find every mistake before you sort and cut: each entry off the diagonal that is not zero, in all rows and columns, whatever its count.",
    fields:
      "Each mistake is one entry of the matrix: actual is its row, predicted its column, and count the number there.",
    order: "Sort by count, the largest first, and keep the first `limit`.",
  },
  findings: {
    filled:
      "Every number is 0. Do you count in the matrix that you return? What toRows() returns is a copy.",
    alike:
      "All rows of a long list's matrix hold the same numbers: does each class have a row of its own, or is one row in every place?",
    shares:
      "Some entries of a long list's matrix are not whole numbers. It holds counts: divide them by nothing.",
    leftOut:
      "What is counted is right, but some kinds of pairs never are: right answers count, mistakes count, and so does each class, from 0 to the last.",
    ten:
      "It is right for one number of classes and not for another: nothing in your code may rely on there being ten.",
    unsorted:
      "The mistakes come in the order of the matrix. Does sort get a function that returns a negative or positive number, and do you use its result?",
    once:
      "A mistake came back more than once: list each of them once, in a single pass over the matrix, or cross out what you have found before you look for the next.",
    column:
      "Each count comes with its own row, but with the column of another: predicted is the column in the row as it is, not sorted, and with no entry taken out.",
    reversed:
      "The list runs from the rarest mistake to the most frequent: it has to run the other way.",
    asText:
      "Counts of the same number of digits are in order, and others are not: compare them as numbers, not as text.",
    cut:
      "With a limit that takes all mistakes the list is right. Sort all of them first, and then keep the first `limit`: five, where no limit is given.",
    rest:
      "The first `limit` mistakes are dropped and the others kept: it has to be the other way round.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
