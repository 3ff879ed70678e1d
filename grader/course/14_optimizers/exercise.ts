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
      "With a velocity of zeros, momentum has no say yet: the first step is a plain one, w − learningRate · dw, in new matrices.",
    velocity:
      "Keep momentum times the old velocity, add the whole gradient, and move the weights by the learning rate times the new velocity.",
    firstStep:
      "At step 1, m̂ is the gradient itself and v̂ its square: the weight moves by learningRate against the gradient's sign.",
    correction:
      "m̂ is m divided by 1 − beta1^step, and v̂ is v divided by 1 − beta2^step: step is an exponent, and begins at 1.",
    moments:
      "m keeps beta1 of itself and takes 1 − beta1 of the gradient alone, v beta2 and 1 − beta2 of its square. Return both without their corrections.",
    epsilon:
      "Add epsilon to the root of v̂, not under it: √v̂ + epsilon. Take the epsilon that you are given.",
    zero: "Where a gradient was always 0, the root is 0 too: epsilon is what keeps 0 / 0 away.",
  },
  findings: {
    unmoved:
      "Where w is wrong, it has not moved at all. Take the new gradient in before the step, and go over every entry of w.data.",
    uphill:
      "Where w is wrong, it has moved as far as it should, but the other way: look for a sign that is lost or turned. A step is subtracted.",
    velocityRight:
      "The velocity is right, but the weights are not: they move by learningRate times the new velocity, once, from where they are.",
    afterMoments:
      "m and v are right. So m̂ must be the gradient and v̂ its square: look at the corrections, at the root, and at learningRate.",
    laterStep:
      "m and v are right, and so was step 1. Each correction takes step as its exponent, m̂ comes from m and v̂ from v, and learningRate stays.",
    returned:
      "w was right up to here, but the m and v returned with it were not: m takes 1 − beta1 of the gradient, v 1 − beta2 of its square, without hats.",
    onlyM:
      "Here m is right, but v is not: it keeps beta2 of itself and takes 1 − beta2 of the gradient's square. Return it without its correction.",
    onlyV:
      "Here v is right, but m is not: it keeps beta1 of itself and takes 1 − beta1 of the gradient. Return it without its correction.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
