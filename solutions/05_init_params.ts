import { Matrix, type Params, type Random } from "../lib/mod.ts";

/**
 * The network before it has learned anything: random weights, zero biases.
 *
 * He initialisation keeps the numbers at about the same size from layer to layer under ReLU.
 *
 * Formula: `W ~ Normal(0, √(2 / fanIn))` with `fanIn` the number of rows of the weight matrix
 *
 * Source: K. He, X. Zhang, S. Ren and J. Sun, Delving Deep into Rectifiers, 2015.
 *
 * @param inputSize numbers per image: 784
 * @param hiddenSize neurons in the hidden layer: 128
 * @param outputSize classes: 10
 * @param random the generator that every weight is drawn from
 * @returns W1 inputSize×hiddenSize, b1 1×hiddenSize, W2 hiddenSize×outputSize, b2 1×outputSize
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Random } from "../lib/mod.ts";
 * const params = initParams(4, 3, 2, new Random(1));
 * assertEquals([params.W1.rows, params.W1.cols], [4, 3]);
 * assertEquals(params.b2.toRows(), [[0, 0]]);
 * ```
 */
export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return {
    W1: heWeights(inputSize, hiddenSize, random),
    b1: new Matrix(1, hiddenSize),
    W2: heWeights(hiddenSize, outputSize, random),
    b2: new Matrix(1, outputSize),
  };
}

function heWeights(fanIn: number, fanOut: number, random: Random): Matrix {
  const deviation = Math.sqrt(2 / fanIn);
  const weights = new Matrix(fanIn, fanOut);
  for (let i = 0; i < weights.data.length; i++) {
    weights.data[i] = deviation * random.normal();
  }
  return weights;
}
