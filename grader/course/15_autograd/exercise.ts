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
      "softmaxRows treats each row by itself: subtract its largest score before taking exponentials. With causal, row i is the softmax of its scores 0 to i alone, and 0 after them.",
    layerNorm:
      "layerNorm, for each row: subtract its mean, then divide by the root of (variance + epsilon). The variance divides by the number of columns, and epsilon is 1e-5 unless the operation gives another.",
    crossEntropy:
      "For crossEntropy, ln softmax(z) is z − max − ln Σ exp(z − max), with each row's own max: no logarithm of a 0. Add −target times that, and take the mean over the rows.",
    entries:
      "Multiply the slope of the result, entry by entry: for add by 1, for multiply by the other operand, for scale by the factor, for relu by the mask, for sum by 1.",
    rows:
      "A row that serves every row of a gets a share from each: work them out as if b had as many rows as a, and add up the columns, so that b's shape is left.",
    matmul:
      "For c = a · b, with d the slope of c: a gets d · bᵀ and b gets aᵀ · d. A transpose passes the transposed slope on.",
    softmaxBack:
      "Back through softmaxRows, for a row p of the result and its slopes d: multiply d by p, add that up over the row, and the share is p times (d minus that sum).",
    layerNormBack:
      "Back through layerNorm, the mean and the variance move with each entry too. With n the row of the result: d − mean(d) − n · mean(d · n), divided by the root that the row was divided by.",
    crossEntropyBack:
      "Back through crossEntropy: (softmax(z) − targets) / N, times the slope of the result, which is 1 only if nothing comes after.",
    order:
      "Begin with slope 1 at the last value and 0 at all others, and take all operations from last to first: by then a value has heard from all that use it.",
    twice:
      "A value that is used twice gets a share from each use, each once: add them to zeros of its own, and pass the sum on when all have come.",
    unused:
      "Return one matrix for each input, in its shape: zeros where nothing leads from it to the last value.",
    paths:
      "Visit each operation once, from last to first. Following every path by itself doubles the work with each value that is used twice.",
    network:
      "Mend what the other checks say first: where each operation is right and shares add up, so is a network.",
  },
  findings: {
    overflow:
      "It is not finite on scores this large or this far apart. Subtract each row's own largest score before taking exponentials.",
    sharedTargets:
      "It is right where one target of a row is 1. Targets may be shared out among the classes as well: each counts as much as it says.",
    valuesFirst:
      "A check on values fails too: mend the values first, then look at the slopes again.",
    entriesFirst:
      "Slopes of add, multiply, scale, relu or sum go wrong too: mend those first, then look here again.",
    nearly:
      "The first digits are right, the later ones are not. A slope that is measured by small steps is no more exact: work it out by each operation's rule.",
    turned: "It is right but for the sign: shares are added up, and none is taken away.",
    rightWhenLast:
      "It is right where this operation comes last, and wrong where others follow: multiply by the slope of the result, and go from last to first.",
    shapes:
      "The shapes tell which product it is: with d the slope of a · b, only d · bᵀ has the shape of a, and only aᵀ · d that of b.",
    alsoUnshared:
      "It goes wrong with a copy for each use as well, so sharing is not to blame: look at the operations of this tape one by one.",
    besideLoose:
      "It is right without the result that nothing uses. That one has slope 0, and must not keep other operations from sending their shares.",
    onlyNetworks:
      "Every operation is right by itself. Look for what changes with the length of a tape, the number of rows, or the place of an input.",
    onlyWithoutCausal:
      "It is right without causal. With it, row i uses columns 0 to i, its own included; all others have weight exactly 0, and so has the slope of their score.",
    onlyTheRow:
      "The slopes of the row are right, but not those of what it is added to or multiplied with: the row stands beside each row of a on the way back too.",
    behindAnother:
      "Each of these operations is right alone, but not one after the other. Pass a slope on once it is complete, even where single entries of it are 0.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
