import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "08_backward",
  title: "Backpropagation",
  exports: ["backward"],
  siblings: ["03_relu", "04_softmax", "06_forward"],
  /** What is read of the objects that it returns. */
  shapes: { backward: fields("dW1", "db1", "dW2", "db2") },
  hints: {
    output: "Start from the output: dz2 = (a2 − yTrue) / N. Every other gradient is made from dz2.",
    shape:
      "Each gradient has its parameter's shape. Only one product of the matrices at hand fits: let the shapes lead you.",
    hidden:
      "Going back through ReLU, keep an entry of dz2·W2ᵀ where z1 was positive and put 0 where it was not.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
