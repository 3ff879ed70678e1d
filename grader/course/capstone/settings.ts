/** All of the student's own files together, trained on 60,000 images, judged on 10,000. */
export const CAPSTONE = {
  id: "capstone",
  title: "Your network on digits it has never seen",
  /** Test accuracy and the points it brings, the best first. */
  thresholds: [{ accuracy: 0.95, points: 5 }, { accuracy: 0.90, points: 2 }],
  epochs: 5,
  batchSize: 128,
  /** Twice the lessons': the disguise slows learning, and 95 % must be far below what honest runs reach. */
  learningRate: 0.2,
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
} as const;

/** An exercise of the chain. */
export type Link = typeof CAPSTONE.needs[number];
