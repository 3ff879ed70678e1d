/**
 * The course, in order: the one table that everything else reads.
 *
 * An exercise's id is its file name in `exercises/`, `solutions/` and `grader/stubs/`, the name of
 * its lesson, of its checks and of its folder of misconceptions.
 */
export const EXERCISES = [
  {
    id: "01_normalize",
    title: "Images to rows of numbers from 0 to 1",
    exports: ["normalize"],
    siblings: [],
    points: 4,
    hints: [
      "One image is one row: the first 784 bytes are row 0, the next 784 are row 1.",
      "How many rows are there? The number of bytes, divided by the pixels of one image.",
      "A byte goes from 0 to 255, both included: divide by the largest, not by how many there are.",
    ],
  },
  {
    id: "02_to_one_hot",
    title: "Labels to one-hot rows",
    exports: ["toOneHot"],
    siblings: [],
    points: 6,
    hints: [
      "A new Matrix is all zeros already: only one entry a row needs to be set.",
      "Row i gets its 1 in the column whose number is labels[i].",
      "Before setting it, ask whether the label is a whole number from 0 to numClasses − 1; if not, throw new RangeError(…).",
    ],
  },
  {
    id: "03_relu",
    title: "ReLU and its slope",
    exports: ["relu", "reluDerivative"],
    siblings: [],
    points: 5,
    hints: [
      "Make a new Matrix of the same size and fill its data; leave x as it is.",
      "ReLU keeps a positive number and turns any other into 0.",
      "The slope asks only whether the input was positive: it is 1 or 0, never the number itself.",
    ],
  },
  {
    id: "04_softmax",
    title: "Softmax, one row at a time",
    exports: ["softmax"],
    siblings: [],
    points: 10,
    hints: [
      "Work on one row at a time: each row is one image, and its probabilities sum to one.",
      "exp of 89 is already too large for a float32, exp of 710 for any JavaScript number, and exp of -746 is 0: a row of zeros can't be divided by its sum.",
      "Take the row's largest entry away from all of its entries first: the largest exponent is then 0.",
    ],
  },
  {
    id: "05_init_params",
    title: "He initialisation",
    exports: ["initParams"],
    siblings: [],
    points: 6,
    hints: [
      "random.normal() has standard deviation 1: multiply it to get another deviation.",
      "The deviation is √(2 / fanIn), and fanIn is the number of rows of that weight matrix.",
      "W1 has inputSize rows and W2 has hiddenSize rows, so their deviations differ. Biases stay zero.",
    ],
  },
  {
    id: "06_forward",
    title: "The forward pass",
    exports: ["forward"],
    siblings: ["03_relu", "04_softmax"],
    points: 10,
    hints: [
      "Four lines, one for each of z1, a1, z2 and a2; matmul, relu and softmax do the work.",
      "The bias is one row: add it to every row of the product.",
      "Write the shapes beside each line: N×784 times 784×128 gives N×128.",
    ],
  },
  {
    id: "07_compute_loss",
    title: "Mean cross-entropy",
    exports: ["computeLoss"],
    siblings: [],
    points: 10,
    hints: [
      "Only the probability of the right class counts: the one where yTrue is 1.",
      "Use Math.log, the natural logarithm, and divide the sum by the number of rows.",
      "The logarithm of 0 is −Infinity: raise the probability to at least 1e-12 first.",
    ],
  },
  {
    id: "08_backward",
    title: "Backpropagation",
    exports: ["backward"],
    siblings: ["03_relu", "04_softmax", "06_forward"],
    points: 18,
    hints: [
      "Start from the output: dz2 = (a2 − yTrue) / N. Every other gradient is made from dz2.",
      "Each gradient has its parameter's shape. Only one product of the matrices at hand fits: let the shapes lead you.",
      "Going back through ReLU, keep an entry of dz2·W2ᵀ where z1 was positive and put 0 where it was not.",
    ],
  },
  {
    id: "09_predict",
    title: "Predictions and accuracy",
    exports: ["predict", "accuracy"],
    siblings: ["06_forward"],
    points: 5,
    hints: [
      "forward(params, x).a2 has one row of ten probabilities an image.",
      "The prediction is the column of the largest entry, not the entry.",
      "Accuracy is a fraction: the right ones divided by all, from 0 to 1.",
    ],
  },
  {
    id: "10_train",
    title: "Mini-batch gradient descent",
    exports: ["train"],
    siblings: [
      "03_relu",
      "04_softmax",
      "06_forward",
      "07_compute_loss",
      "08_backward",
      "09_predict",
    ],
    points: 15,
    hints: [
      "Copy the parameters first. For each batch, take learningRate · gradient away from all four in the copy, and return the copy at the end.",
      "random.permutation(n) is a new order of the rows: draw one at the start of each epoch, and take its batches with takeRows.",
      "Each step begins with the gradient at the weights that the last step left: forward and backward run anew for every batch.",
      "A last batch with fewer rows is a matrix of that many rows, and its gradient is the mean over them; or it is left out.",
      "After the last batch of an epoch, measure loss and accuracy on the whole of both sets, push them to the history, and call onEpoch.",
    ],
  },
  {
    id: "11_confusion_matrix",
    title: "Which digits are taken for which",
    exports: ["confusionMatrix", "topConfusions"],
    siblings: [],
    points: 6,
    hints: [
      "Walk over both lists together and add 1 in row actual[i], column predicted[i].",
      "The mistakes are off the diagonal: leave out actual = predicted, and counts of zero.",
      "Sort by count, the largest first, and keep the first `limit`.",
    ],
  },
] as const satisfies readonly ExerciseShape[];

interface ExerciseShape {
  /** File name without `.ts`. */
  readonly id: string;
  readonly title: string;
  /** What the file must export. */
  readonly exports: readonly string[];
  /** Exercises that the file may import. */
  readonly siblings: readonly string[];
  /** The sum of its checks' points. */
  readonly points: number;
  /** In steps, each saying a little more. */
  readonly hints: readonly string[];
}

/** The id of an exercise, such as `04_softmax`. */
export type ExerciseId = (typeof EXERCISES)[number]["id"];

/** A row of the course's table. */
export interface Exercise extends Omit<ExerciseShape, "id" | "siblings"> {
  readonly id: ExerciseId;
  readonly siblings: readonly ExerciseId[];
}

/** All of the student's own files together, trained on 60,000 images, judged on 10,000. */
export const CAPSTONE = {
  id: "capstone",
  title: "Your network on digits it has never seen",
  points: 5,
  /** Test accuracy and the points it brings, the best first. */
  thresholds: [{ accuracy: 0.95, points: 5 }, { accuracy: 0.90, points: 2 }],
  epochs: 5,
  batchSize: 128,
  learningRate: 0.1,
  /** The exercises it needs, in the order in which they run. */
  needs: [
    "01_normalize",
    "02_to_one_hot",
    "03_relu",
    "04_softmax",
    "05_init_params",
    "06_forward",
    "07_compute_loss",
    "08_backward",
    "09_predict",
    "10_train",
  ],
} as const satisfies { needs: readonly ExerciseId[]; [key: string]: unknown };

/** The points of the exercises and the capstone: 100. */
export const MAX_SCORE = EXERCISES.reduce((sum, e) => sum + e.points, 0) + CAPSTONE.points;

/**
 * The row of one exercise.
 *
 * @throws {RangeError} when there is no such exercise
 */
export function exercise(id: ExerciseId): Exercise {
  const found = EXERCISES.find((row) => row.id === id);
  if (!found) throw new RangeError(`Cannot find the exercise ${id}`);
  return found;
}
