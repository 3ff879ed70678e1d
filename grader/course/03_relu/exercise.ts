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
      "The slope depends only on whether the input was positive: it is 1 or 0, never the number itself.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
