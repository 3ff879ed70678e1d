import { fields } from "../../sandbox/shapes.ts";

const METRICS = fields("epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy");

/** What the course says of this exercise, before anything is judged. */
export const exercise = {
  id: "10_train",
  title: "Mini-batch gradient descent",
  exports: ["train"],
  siblings: ["03_relu", "04_softmax", "06_forward", "07_compute_loss", "08_backward", "09_predict"],
  /** It makes many steps. */
  limits: { callSeconds: 7, totalSeconds: 26 },
  /** What is read of the objects that it returns, and of what it tells `onEpoch`. */
  shapes: {
    train: { params: fields("W1", "b1", "W2", "b2"), history: METRICS },
    onEpoch: METRICS,
  },
  onceDone: [{ what: "Train your network on 60,000 digits", how: { task: "grade capstone" } }],
  hints: {
    copy:
      "Copy the parameters first: four new matrices, each with its own numbers. For each batch, subtract learningRate · gradient from all four in the copy, and return the copy at the end.",
    shuffle:
      "Draw from the random of the options: random.permutation(n) returns a new order of n rows. Do so at the start of each epoch, and fetch its batches with takeRows.",
    batches:
      "The batches of an epoch follow one another in its order: places 0 to batchSize, then batchSize to 2 · batchSize, and so on until the order ends. Together they hold each row once.",
    labels:
      "The images and the labels of a batch come from the same rows of trainSet.x and trainSet.y, unchanged.",
    one:
      "If batchSize is the number of rows, an epoch is one step, on a batch that holds each row of trainSet once and no other: its image and its label, unchanged.",
    gradient:
      "Each step needs the gradient at the weights that the last step left: run forward and backward again for every batch.",
    step:
      "A step subtracts learningRate · gradient and does nothing else: the gradient is already a mean over the batch, learningRate stays as it is in the options, and nothing is kept from earlier steps.",
    together:
      "Call backward once per batch, before any parameter moves. Then subtract from each of W1, b1, W2 and b2 learningRate times its own gradient.",
    result:
      "Return the parameters that you took the steps on, as they are after the last step of the last epoch.",
    numbers:
      "A calculation with undefined gives NaN, and so does 0 / 0: print learningRate, and the number of rows in each batch.",
    lastBatch:
      "A last batch with fewer rows is a smaller matrix, and its gradient is the mean over those rows. You may also leave it out.",
    measure:
      "After the last batch of an epoch, measure loss and accuracy on the whole of both sets, with the parameters as they are then. If you measure a set in parts, weight each part by its number of rows.",
    exact: "Keep all the digits of the metrics: round only what you print.",
    entries:
      "At the end of each epoch, the last one too, make a new object of metrics, with epoch counted from 1. Push it to the history, and call onEpoch?.(metrics).",
  },
  findings: {
    each:
      "A step takes the gradient of its own batch, at the parameters that the last step left, times the learningRate of the options, and nothing more.",
    along:
      "Little of this step is along the gradient. Subtract learningRate times what backward returns for the batch's images and labels, as they are in the set.",
    again:
      "Each epoch goes on from where the one before it ended, none is left out, and what the last one leaves is returned.",
    sets:
      "Only read both sets: takeRows copies the rows of a batch, in the order of random.permutation, and leaves the set as it is.",
    otherSet:
      "The loss of one set stands under the name of the other: measure each set with its own x and y, and put each number under its own name.",
    loops:
      "The loop over the epochs is the outer one: each epoch goes over all batches before the next epoch begins.",
    unmoved:
      "None of what you return has moved. Do the loops over the epochs and the batches run at all, and do the steps change the parameters that you return?",
    asTest:
      "The numbers of the test set are right: measure the training set in the same way, the whole of it, after the last batch, and leave each number as it comes out.",
    asTraining:
      "The numbers of the training set are right: measure the test set in the same way, the whole of it, after the last batch, and leave each number as it comes out.",
    accuracy:
      "The loss of this set is right. Measure its accuracy with the same parameters: the number of rows whose likeliest class is that of their label, divided by the number of rows in the set.",
    factor:
      "A loss is right except for a factor. computeLoss already returns a mean over the rows: do not divide or multiply it by a number of rows, batches or epochs.",
    added:
      "Both losses are too large by the same amount. Keep what computeLoss returns, with nothing added to it, such as a penalty on the weights.",
  },
} as const;

/** The name of one of its hints. */
export type Hint = keyof typeof exercise.hints | keyof typeof exercise.findings;
