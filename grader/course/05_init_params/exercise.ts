import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "05_init_params",
  title: "He initialisation",
  exports: ["initParams"],
  siblings: [],
  /** What is read of the objects that it returns. */
  shapes: { initParams: fields("W1", "b1", "W2", "b2") },
  hints: {
    scale: "random.normal() has standard deviation 1: multiply it to get another deviation.",
    fanIn: "The deviation is √(2 / fanIn), and fanIn is the number of rows of that weight matrix.",
    layers:
      "W1 has inputSize rows and W2 has hiddenSize rows, so their deviations differ. Biases stay zero.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
