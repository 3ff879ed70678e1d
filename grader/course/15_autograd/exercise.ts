/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "15_autograd",
  title: "Automatic differentiation",
  deeper: true,
  exports: ["evaluate", "gradients"],
  siblings: ["03_relu", "04_softmax"],
  hints: {
    forward:
      "Go over the operations in order. The list of values begins with the inputs, and each result is pushed at its end: that is what from points into.",
    operation:
      "Look at the line of the tape that names the wrong value: the type Operation in lib/types.ts says what it computes, from the values that from points to.",
    softmax:
      "Treat each row by itself, and subtract its largest score before taking exponentials. With causal, row i uses its scores 0 to i alone, and all others get 0.",
    layerNorm:
      "For each row: subtract its mean, then divide by the root of (variance + epsilon). The variance divides by the number of columns, and epsilon is 1e-5 unless the operation gives another.",
    crossEntropy:
      "ln softmax(z) is z − max − ln Σ exp(z − max): no logarithm of a 0. Add −target times that over a row, and take the mean over the rows.",
    entries:
      "Multiply the slope of the result by the operation's own slope, entry by entry: 1 for add, the other operand for multiply, the factor for scale, the mask for relu, and for sum the same slope everywhere.",
    rows:
      "A row that was added to every row of a, or multiplied with it, gets a slope from each of them: add up the columns, so that the share has the shape of b.",
    matmul:
      "For c = a · b, with d the slope of c: a gets d · bᵀ and b gets aᵀ · d. A transpose passes the transposed slope on.",
    softmaxBack:
      "For a row p of the result and its slopes d: multiply d by p, add that up over the row, and the share is p times (d minus that sum).",
    layerNormBack:
      "The mean and the variance move with each entry too. With n the row of the result: d − mean(d) − n · mean(d · n), divided by the root that the row was divided by.",
    crossEntropyBack:
      "(softmax(z) − targets) / N, times the slope of the result, which is 1 only if nothing comes after.",
    order:
      "Begin with slope 1 at the last value and take the operations from last to first: by then a value has heard from all that use it.",
    twice:
      "A value that is used twice gets a share from each use, and its slope is their sum: begin with zeros, and add.",
    unused:
      "Return one matrix for each input, in its shape: zeros where nothing leads from it to the last value.",
    paths:
      "Visit each operation once, from last to first. Following every path by itself doubles the work with each value that is used twice.",
    network:
      "Run the smaller checks first: where each operation is right and shares add up, so is a network.",
  },
  findings: {
    onlyWithoutCausal:
      "It is right without causal. With it, row i looks at columns 0 to i, its own among them, however many columns there are. All others take no part: their weight is exactly 0, and so is the slope of their score.",
    onlyTheRow:
      "The slopes of the row are right, but not those of what it is added to or multiplied with: the row stands beside each row of a on the way back too.",
    behindAnother:
      "Each operation is right by itself, but not where another one follows. Its slope is complete once all that use its result have passed theirs on, and single entries of it may well be 0.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
