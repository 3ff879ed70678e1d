import { fields } from "../../../../sandbox/shapes.ts";

/** What the course says about this exercise, before anything is judged. */
export const exercise = {
  id: "02_fit",
  title: "The line that fits best",
  exports: ["fit"],
  siblings: ["01_line"],
  shapes: { fit: fields("slope", "intercept", "error") },
  hints: {
    means: "Start with the mean of the xs and the mean of the ys: the best line goes through both.",
    slope: "The slope is the sum of (x − x̄)(y − ȳ), divided by the sum of (x − x̄)².",
    error: "Ask your own line for its heights at the xs; the error is the mean of (height − y)².",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
