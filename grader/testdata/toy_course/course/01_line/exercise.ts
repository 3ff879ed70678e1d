/** What the course says about this exercise, before anything is judged. */
export const exercise = {
  id: "01_line",
  title: "The heights of a line",
  exports: ["line"],
  siblings: [],
  hints: {
    formula: "At x the line is slope · x + intercept high.",
    each: "Return a new list with one height for each x: xs.map does that.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
