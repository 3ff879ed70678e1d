/** What the course says about this exercise, before anything is judged. */
export const exercise = {
  id: "03_residuals",
  title: "How far each point misses the line",
  deeper: true,
  exports: ["residuals"],
  siblings: ["01_line"],
  hints: {
    sign: "A residual is what was measured, less what the line says.",
    each: "Ask your own line for its heights at the xs, and take each away from its y.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
