import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "14_optimizers",
  title: "Momentum and Adam",
  deeper: true,
  exports: ["momentumStep", "adamStep"],
  siblings: [],
  /** What is read of the objects that they return. */
  shapes: {
    momentumStep: fields("w", "velocity"),
    adamStep: { w: {}, state: fields("m", "v") },
  },
  hints: {
    descend:
      "With a velocity of zeros the first step is a plain one: w − learningRate · dw, in new matrices.",
    velocity:
      "Keep momentum times the old velocity, add the whole gradient, and move the weights by the learning rate times the new velocity.",
    firstStep:
      "At step 1, m̂ is the gradient itself and v̂ its square: the weight moves by learningRate times the gradient's sign.",
    correction:
      "m̂ is m divided by 1 − beta1^step, and v̂ is v divided by 1 − beta2^step: step is an exponent, and begins at 1.",
    moments:
      "m keeps beta1 of itself and takes 1 − beta1 of the gradient; v keeps beta2 of itself and takes 1 − beta2 of the gradient's square. Return both without their corrections, and take the learning rate as it is at every step.",
    epsilon:
      "Add epsilon to the root of v̂, not under it: √v̂ + epsilon. Take the epsilon that you are given.",
    zero: "Where a gradient was always 0, the root is 0 too: epsilon is what keeps 0 / 0 away.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
