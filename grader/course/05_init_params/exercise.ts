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
    shapes:
      "W1 is inputSize × hiddenSize and W2 is hiddenSize × outputSize: one row per input, one column per neuron. A bias is one row, with a column per neuron.",
    biases: "Biases stay at zero: a new Matrix is all zeros already.",
    normal:
      "Draw each weight with random.normal() and only multiply it: its numbers cluster around 0, while uniform() spreads evenly.",
    limits:
      "Normal draws have no limit: call random.normal() once per weight and keep what it gives, however far from 0 it lies.",
    own:
      "Each weight is a draw of its own: call random.normal() once for every entry of W1 and of W2.",
    given:
      "Draw every number from the generator that you are given, so that its seed alone decides.",
    sign:
      "About half of the weights must be negative, and half positive. random.normal() draws them that way; uniform() and Math.abs give one side only.",
    mean: "random.normal() has mean 0: multiply its numbers, and add nothing to them.",
    scale: "random.normal() has standard deviation 1: multiply it to get another deviation.",
    fanIn: "The deviation is √(2 / fanIn), and fanIn is the number of rows of that weight matrix.",
    layers: "W1 has inputSize rows and W2 has hiddenSize rows, so their deviations differ.",
  },
  findings: {
    fixed:
      "W1 and W2 have the same deviation, though they have different numbers of rows: it must follow the number of rows of each matrix.",
    factor:
      "Both deviations follow the number of rows, as they should, but are off by the same factor: 2 is divided by fanIn, and then the root is taken.",
    root:
      "The deviations fall with fanIn itself, and not with its root: the whole fraction 2 / fanIn stands under the root.",
    noNumber:
      "A weight is NaN or infinite. A function that is multiplied gives NaN: random.normal() needs its brackets. So does the root of a negative number, and the logarithm of 0 is −∞.",
    method:
      "A method of the generator was called without its generator: write random.normal() each time. In const { normal } = random, or where random.normal is handed on, it is lost.",
    grows:
      "The deviations grow with the number of rows, but a neuron with more inputs needs smaller weights: multiply random.normal() by √(2 / fanIn), and do not divide by it.",
    columns:
      "The deviations depend on the number of columns. fanIn is the number of rows of the weight matrix, and the columns don't count.",
    seeds:
      "Two seeds gave weights that are alike: draw from the generator that you are given, and from no other, so that its seed decides.",
    edge:
      "A row or a column at the edge is not drawn like the others: do your loops reach every entry?",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
