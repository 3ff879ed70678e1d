import type { Matrix } from "./matrix.ts";
import type { Random } from "./random.ts";

/** What the network learns: 101,770 numbers for 784-128-10. */
export interface Params {
  /** Weights from input to hidden, 784×128. */
  W1: Matrix;
  /** Biases of the hidden layer, 1×128. */
  b1: Matrix;
  /** Weights from hidden to output, 128×10. */
  W2: Matrix;
  /** Biases of the output layer, 1×10. */
  b2: Matrix;
}

/** What a forward pass over N images computes on its way; backward needs all of it. */
export interface Activations {
  /** Pre-activations of the hidden layer, N×128. */
  z1: Matrix;
  /** Hidden activations, ReLU of `z1`, N×128. */
  a1: Matrix;
  /** Logits, N×10. */
  z2: Matrix;
  /** Probabilities, softmax of `z2` by row, N×10. */
  a2: Matrix;
}

/** The slope of the mean loss along each parameter; each has its parameter's shape. */
export interface Gradients {
  /** ∂loss/∂W1, 784×128. */
  dW1: Matrix;
  /** ∂loss/∂b1, 1×128. */
  db1: Matrix;
  /** ∂loss/∂W2, 128×10. */
  dW2: Matrix;
  /** ∂loss/∂b2, 1×10. */
  db2: Matrix;
}

/** One layer of a network of any depth. */
export interface Layer {
  /** Weights, inputs × neurons. */
  W: Matrix;
  /** Biases, 1 × neurons. */
  b: Matrix;
}

/** What one layer computes for N images. */
export interface LayerActivations {
  /** Pre-activations, N × neurons. */
  z: Matrix;
  /** Activations, N × neurons: ReLU of `z`, in the last layer softmax of `z`. */
  a: Matrix;
}

/** The slope of the mean loss along the parameters of one layer; each has its parameter's shape. */
export interface LayerGradients {
  /** ∂loss/∂W, inputs × neurons. */
  dW: Matrix;
  /** ∂loss/∂b, 1 × neurons. */
  db: Matrix;
}

/** Images with their labels. */
export interface LabelledSet {
  /** Normalised images, N×784. */
  x: Matrix;
  /** One-hot labels, N×10. */
  y: Matrix;
}

/** How to train. */
export interface TrainOptions {
  /** How often to go over the whole training set. */
  epochs: number;
  /** Images per update; at most the number of training images. */
  batchSize: number;
  /** How far a step goes along the negative gradient. */
  learningRate: number;
  /** Where every shuffle comes from. */
  random: Random;
  /** Called once after each epoch. */
  onEpoch?(metrics: EpochMetrics): void;
}

/** How good the network is after an epoch, over the whole of both sets. */
export interface EpochMetrics {
  /** Counts from 1. */
  epoch: number;
  /** Mean cross-entropy on the training set. */
  trainLoss: number;
  /** Fraction of the training set classified rightly, 0..1. */
  trainAccuracy: number;
  /** Mean cross-entropy on the test set. */
  testLoss: number;
  /** Fraction of the test set classified rightly, 0..1. */
  testAccuracy: number;
}

/** How {@link https://arxiv.org/abs/1412.6980 | Adam} steps. */
export interface AdamOptions {
  /** About how far a weight moves in one step: 0.001. */
  learningRate: number;
  /** How much of the mean gradient is kept at each step: 0.9. */
  beta1: number;
  /** How much of the mean squared gradient is kept at each step: 0.999. */
  beta2: number;
  /** What keeps the division finite: 1e-8. */
  epsilon: number;
  /** Which step this is, from 1. */
  step: number;
}

/** What Adam remembers from one step to the next: zeros before the first. */
export interface AdamState {
  /** The running mean of the gradients, in the weights' shape. */
  m: Matrix;
  /** The running mean of the squared gradients, in the weights' shape. */
  v: Matrix;
}

/** How momentum steps. */
export interface MomentumOptions {
  /** How far a step goes along the velocity. */
  learningRate: number;
  /** How much of the velocity is kept at each step: 0.9. */
  momentum: number;
}

/**
 * One step of a tape: what is computed, and from which values. The values are numbered: first the
 * inputs, then the result of each operation in order, so `from` only ever points backwards.
 *
 * A tape is plain data. It can be printed, stored, sent, and run again on other inputs.
 *
 * @example `loss = sum(relu(x·W + b))`, with the inputs x, W and b as values 0, 1 and 2
 * ```ts
 * import type { Operation } from "./mod.ts";
 * const tape: Operation[] = [
 *   { op: "matmul", from: [0, 1] }, // value 3
 *   { op: "add", from: [3, 2] }, // value 4
 *   { op: "relu", from: [4] }, // value 5
 *   { op: "sum", from: [5] }, // value 6, the loss
 * ];
 * ```
 */
export type Operation =
  /** `a + b`, entry by entry. A `b` of one row is added to every row of `a`. */
  | { op: "add"; from: [a: number, b: number] }
  /** `a · b`, entry by entry. A `b` of one row is multiplied with every row of `a`. */
  | { op: "multiply"; from: [a: number, b: number] }
  /** The matrix product, n×k times k×m. */
  | { op: "matmul"; from: [a: number, b: number] }
  /** Rows become columns. */
  | { op: "transpose"; from: [a: number] }
  /** Every entry times a fixed number. */
  | { op: "scale"; from: [a: number]; factor: number }
  /** `max(0, a)`, entry by entry. */
  | { op: "relu"; from: [a: number] }
  /** Softmax of each row. `causal`: row i gives weight to columns 0 to i alone, exactly 0 to others. */
  | { op: "softmaxRows"; from: [a: number]; causal?: boolean }
  /**
   * `(a − mean) / √(variance + epsilon)` with the mean and the variance of each row; the variance
   * divides by the number of columns. `epsilon` is 1e-5 unless given.
   */
  | { op: "layerNormRows"; from: [a: number]; epsilon?: number }
  /** The sum of all entries, 1×1. */
  | { op: "sum"; from: [a: number] }
  /**
   * The mean over the rows of `−Σ targets · ln softmax(logits)`, 1×1. Nobody asks for the slopes of
   * the targets.
   */
  | { op: "crossEntropy"; from: [logits: number, targets: number] };

/** What a convolution is given: images, and how the kernels go over them. */
export interface ConvShape {
  /** Numbers per pixel: 1 for grey images, or the kernels of the layer before. */
  channels: number;
  /** Rows of pixels. */
  height: number;
  /** Columns of pixels. */
  width: number;
  /** Rows and columns of a kernel. */
  kernel: number;
  /** Rows and columns of zeros that are put around an image, on each of its four sides. */
  padding: number;
}

/** The slope of the loss along all that a convolution is given; each has the shape of its own. */
export interface ConvGradients {
  /** Along the images, N × (channels·height·width). */
  dx: Matrix;
  /** Along the kernels, K × (channels·kernel·kernel). */
  dKernels: Matrix;
  /** Along the biases, 1×K. */
  dBias: Matrix;
}

/** What a max pooling is given: images, and the size of its windows. */
export interface PoolShape {
  /** Numbers per pixel. */
  channels: number;
  /** Rows of pixels. */
  height: number;
  /** Columns of pixels. */
  width: number;
  /** Rows and columns of a window. */
  size: number;
}

/** What a max pooling keeps of its images. */
export interface Pooled {
  /** The largest number of each window, N × (channels·⌊height/size⌋·⌊width/size⌋). */
  out: Matrix;
  /** For each number of `out.data`, where in its image's row it was: 0 to channels·height·width − 1. */
  where: Uint32Array;
}

/** How one head of attention looks. */
export interface AttentionOptions {
  /** Whether token i sees only tokens 0 to i. */
  causal: boolean;
}

/** What one head of attention computes for T tokens that look at T′ tokens. */
export interface Attended {
  /** What each token gathered, T×dv. */
  out: Matrix;
  /** How much row i takes from token j, T×T′; each row adds up to one. */
  weights: Matrix;
}

/** The slope of a loss along what attention was given; each has the shape of its argument. */
export interface AttentionGradients {
  /** Along the queries, T×d. */
  dq: Matrix;
  /** Along the keys, T′×d. */
  dk: Matrix;
  /** Along the values, T′×dv. */
  dv: Matrix;
}

/** The sizes of a language model. */
export interface LanguageModelSize {
  /** How many different tokens there are, V. */
  vocabulary: number;
  /** How many tokens it reads at once, T. */
  context: number;
  /** Numbers per token, d. */
  width: number;
  /** Heads of attention per layer; each has width / heads numbers. */
  heads: number;
  /** How many layers, each attention and then an MLP. */
  layers: number;
  /** Neurons in the hidden layer of an MLP. */
  hidden: number;
}

/** One matrix of numbers that a model learns: what it is called, and its shape. */
export interface ParameterShape {
  name: string;
  rows: number;
  cols: number;
}
