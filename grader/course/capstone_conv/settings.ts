/** A convolutional network of the student's own exercises, trained on 55,000 images, judged on 10,000. */
export const CONV_CAPSTONE = {
  id: "capstone_conv",
  title: "Your convolutional network on digits it has never seen",
  /** Test accuracy and the points it brings, the best first. */
  thresholds: [{ accuracy: 0.985, points: 6 }, { accuracy: 0.98, points: 2 }],
  epochs: 5,
  batchSize: 64,
  learningRate: 0.05,
  momentum: 0.9,
  /** How many images it trains on, and how many others it is measured on after each epoch. */
  images: { train: 55_000, sample: 1_000 },
  /** Kernels of 5×5, and neurons of the hidden layer. */
  kernels: 16,
  hidden: 64,
  /** The exercises it needs, in the order in which a batch goes through them. */
  needs: [
    "16_conv2d",
    "17_max_pool",
    "03_relu",
    "04_softmax",
    "13_layers",
    "15_autograd",
    "14_optimizers",
  ],
} as const;

/** An exercise of this network. */
export type ConvLink = typeof CONV_CAPSTONE.needs[number];

/** What the network convolves, and what it pools: images are cut to 24×24 pixels. */
export const CONV_SHAPE = { channels: 1, height: 24, width: 24, kernel: 5, padding: 0 };
export const PIXELS = 576;
export const MAP_SIDE = 20;

/** What is pooled, of so many kernels. */
export function poolShape(kernels: number) {
  return { channels: kernels, height: MAP_SIDE, width: MAP_SIDE, size: 2 };
}
