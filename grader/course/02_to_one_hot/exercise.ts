/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "02_to_one_hot",
  title: "Labels to one-hot rows",
  exports: ["toOneHot"],
  siblings: [],
  hints: {
    zeros: "A new Matrix is all zeros already: only one entry per row needs to be set.",
    rows: "One label is one row: N labels make N rows, of numClasses columns each.",
    columns:
      "There are exactly numClasses columns, numbered from 0 to numClasses − 1, whichever labels occur.",
    numbers:
      "The entry in the label's own column is 1, and every other entry is 0: no other two numbers will do.",
    zero: "0 is a label like any other: the classes are 0 to numClasses − 1.",
    column:
      "Row i gets its 1 in the column whose number is labels[i], and columns are counted from 0.",
    refuse:
      "Before you set the 1, check that the label is a whole number from 0 to numClasses − 1. If it is not, throw new RangeError(…).",
  },
  findings: {
    filled:
      "Every number is 0. Do you write the 1 into the matrix that you return? What toRows() returns is a copy.",
    alike:
      "All rows came out alike. Does each row have numbers of its own? fill(row) puts the same row everywhere.",
    one:
      "The other columns are 0, as they should be. But the label's own column must hold 1, whatever the label is.",
    kept:
      "A row also holds the 1s of the labels before it: each row must begin with nothing but zeros.",
    flat:
      "Some rows hold several 1s and others none. In the flat data a row is numClasses long: row i begins at i · numClasses.",
    missing:
      "Some rows have their 1 in the right column, others have none: row i belongs to the label at place i of the list.",
    classes:
      "A label that is a class is refused: how many classes there are is what numClasses says, and ten is only the default.",
    bytes:
      "An array of labels comes out right, and a Uint8Array of them does not. Its map and filter give a Uint8Array again, which holds only bytes.",
    kind:
      "The label is refused, but not with the right kind of error: throw a RangeError, so that callers can tell what went wrong.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
