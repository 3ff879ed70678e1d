import { fields } from "../../sandbox/shapes.ts";

const METRICS = fields("epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy");

/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "10_train",
  title: "Mini-batch gradient descent",
  exports: ["train"],
  siblings: ["03_relu", "04_softmax", "06_forward", "07_compute_loss", "08_backward", "09_predict"],
  /** It makes many steps. */
  limits: { callSeconds: 10, totalSeconds: 30 },
  /** What is read of the objects that it returns, and of what it tells `onEpoch`. */
  shapes: {
    train: { params: fields("W1", "b1", "W2", "b2"), history: METRICS },
    onEpoch: METRICS,
  },
  hints: {
    copy:
      "Copy the parameters first. For each batch, take learningRate · gradient away from all four in the copy, and return the copy at the end.",
    shuffle:
      "random.permutation(n) is a new order of the rows: draw one at the start of each epoch, and take its batches with takeRows.",
    gradient:
      "Each step begins with the gradient at the weights that the last step left: forward and backward run anew for every batch.",
    lastBatch:
      "A last batch with fewer rows is a matrix of that many rows, and its gradient is the mean over them; or it is left out.",
    measure:
      "After the last batch of an epoch, measure loss and accuracy on the whole of both sets, push them to the history, and call onEpoch.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
