import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "06_forward",
  title: "The forward pass",
  exports: ["forward"],
  siblings: ["03_relu", "04_softmax"],
  /** What is read of the objects that it returns. */
  shapes: { forward: fields("z1", "a1", "z2", "a2") },
  hints: {
    lines: "Four lines, one for each of z1, a1, z2 and a2; matmul, relu and softmax do the work.",
    bias: "The bias is one row: add it to every row of the product.",
    shapes: "Write the shapes beside each line: N×784 times 784×128 gives N×128.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
