/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "03_relu",
  title: "ReLU and its slope",
  exports: ["relu", "reluDerivative"],
  siblings: [],
  onceDone: [{ what: "See your ReLU and its slope", how: { task: "report --open" } }],
  hints: {
    copy: "Make a new Matrix of the same size and fill its data; leave x as it is.",
    relu: "ReLU keeps a positive number and turns any other into 0, each in its own place.",
    slope:
      "The slope is 1 where the input is positive and 0 where it is negative, and never the number itself.",
  },
  findings: {
    filled:
      "Every number is 0, for positive inputs too. Does what you work out reach the matrix that you return? A let in braces is another variable than one of the same name outside.",
    alone:
      "What a number becomes depends on where it stands, or on the numbers beside it: each entry is worked on by itself, and no entry is left out.",
    below:
      "Positive numbers come out right. But a negative number, however large or small, must become exactly 0.",
    above: "Negative numbers become 0, as they should. But a positive number must stay as it is.",
    some:
      "Some positive numbers are kept, but not all: each must stay as it is, with its fraction, however large or small.",
    zero: "Positive and negative numbers come out right, but 0 must become 0.",
    flat:
      "The slope is right for positive inputs. But for negative ones, however large or small, it is exactly 0.",
    steep:
      "The slope is right for negative inputs. But for positive ones, however large or small, it is exactly 1.",
    near:
      "Far from 0 the slope is right, but near 0 it is not: it changes from 0 to 1 at 0 itself, and at no other number.",
    corner:
      "The slope is right for positive and for negative inputs. At 0 it may be any number from 0 to 1, and yours is none of these.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
