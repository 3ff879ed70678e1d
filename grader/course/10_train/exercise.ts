import { fields } from "../../sandbox/shapes.ts";

const METRICS = fields("epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy");

/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "10_train",
  title: "Mini-batch gradient descent",
  exports: ["train"],
  siblings: ["03_relu", "04_softmax", "06_forward", "07_compute_loss", "08_backward", "09_predict"],
  /** It makes many steps. */
  limits: { callSeconds: 7, totalSeconds: 30 },
  /** What is read of the objects that it returns, and of what it tells `onEpoch`. */
  shapes: {
    train: { params: fields("W1", "b1", "W2", "b2"), history: METRICS },
    onEpoch: METRICS,
  },
  onceDone: [{ what: "Train your network on 60,000 digits", how: { task: "grade capstone" } }],
  hints: {
    copy:
      "Copy the parameters first. For each batch, take learningRate · gradient away from all four in the copy, and return the copy at the end.",
    shuffle:
      "random.permutation(n) is a new order of the rows: draw one at the start of each epoch, and take its batches with takeRows.",
    batches:
      "The batches of an epoch follow one another in its order: places 0 to batchSize, then batchSize to 2 · batchSize, and so on until the order ends. Together they hold each row once.",
    labels:
      "The images and the labels of a batch come from the same rows of trainSet.x and trainSet.y, just as they stand there.",
    one:
      "Where batchSize is the number of rows, an epoch is one step: on a batch that holds each row once, its image and its label just as they stand in trainSet.",
    gradient:
      "Each step begins with the gradient at the weights that the last step left: forward and backward run anew for every batch.",
    step:
      "A step takes learningRate · gradient away and does nothing else: the gradient is a mean over the batch already, learningRate stays as the options give it, and nothing is carried over from earlier steps.",
    together:
      "Call backward once per batch, before any parameter moves. Then W1, b1, W2 and b2 each take learningRate times their own gradient away.",
    result:
      "Return the parameters that the steps were made on, as the last step of the last epoch left them.",
    numbers:
      "A calculation with undefined gives NaN, and so does 0 / 0: print learningRate, and the number of rows in each batch.",
    lastBatch:
      "A last batch with fewer rows is a matrix of that many rows, and its gradient is the mean over them; or it is left out.",
    measure:
      "After the last batch of an epoch, measure loss and accuracy on the whole of both sets, with the parameters as they are then. A mean over parts of a set is right only where each part counts by its own number of rows.",
    asTest:
      "The numbers of the test set are right: measure the training set in the same way, the whole of it, after the last batch, and leave each number as it comes out.",
    asTraining:
      "The numbers of the training set are right: measure the test set in the same way, the whole of it, after the last batch, and leave each number as it comes out.",
    exact: "Keep all the digits of the metrics: round only what you print.",
    entries:
      "Make one object of metrics at the end of each epoch, with epoch counted from 1: push it to the history, and call onEpoch?.(metrics) with it.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints;
