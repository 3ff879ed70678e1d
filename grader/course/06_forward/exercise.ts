import { fields } from "../../sandbox/shapes.ts";
/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "06_forward",
  title: "The forward pass",
  exports: ["forward"],
  siblings: ["03_relu", "04_softmax"],
  onceDone: [{ what: "See what your untrained network answers", how: { task: "show 42" } }],
  /** What is read of the objects that it returns. */
  shapes: { forward: fields("z1", "a1", "z2", "a2") },
  hints: {
    lines:
      "z1, a1, z2 and a2 are made in this order. matmul, relu and softmax do most of the work; adding the bias takes a loop.",
    sum:
      "z1 is x·W1 + b1 and z2 is a1·W2 + b2, and nothing else: the images, W1, a1 and W2 go into the products as they are.",
    relu: "a1 is relu(z1), and nothing else: each negative entry becomes 0, the others stay.",
    softmax: "a2 is softmax(z2), once and row by row, and nothing else.",
    bias:
      "Each column of the product gets its own bias added to it, once: z1 = x·W1 + b1, and z2 = a1·W2 + b2.",
    everyRow:
      "The bias is one row, with one number per column: add its entry j to entry j of every row of the product.",
    shapes: "Write the shapes beside each line: N×784 times 784×128 gives N×128.",
    large: "Large numbers stay as they are: nothing has to be cut off or scaled down.",
    columns:
      "x needs as many columns as W1 has rows. matmul checks that; loops of your own have to check it too, and throw new RangeError(…).",
    sizes:
      "Where a few neurons and images come out right, look for a number of images, pixels or neurons that is written into the code.",
  },
  findings: {
    after:
      "The sum is right, but ReLU or softmax has changed it already: z1 and z2 are the sums themselves, a1 and a2 what is made of them.",
    factor:
      "The product is right except for a factor. Take the images and the weights as they are, add up their products, and do not divide the sum.",
    chance:
      "The same images and the same network gave other numbers the second time: forward draws nothing at random, and keeps nothing from one call to the next.",
    firstRow:
      "The first image comes out right, and no other one: each row of a sum is made from its own row of x or a1, and nothing of one row may stay in it for the next.",
    overflow:
      "Math.exp of a large number is ∞, of a very negative one 0, and ∞ / ∞ and 0 / 0 are NaN: softmax first subtracts the largest logit of the same row.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
