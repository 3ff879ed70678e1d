// Zoo: The weights are drawn neuron by neuron, down the columns, and the biases are filled by hand.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  const [W1, b1] = dense(inputSize, hiddenSize, random);
  const [W2, b2] = dense(hiddenSize, outputSize, random);
  return { W1, b1, W2, b2 };
}

function dense(inputs: number, neurons: number, random: Random): [Matrix, Matrix] {
  const weights = new Matrix(inputs, neurons);
  const biases = new Matrix(1, neurons);
  const variance = 2 / inputs;
  for (let neuron = 0; neuron < neurons; neuron++) {
    biases.set(0, neuron, 0);
    for (let input = 0; input < inputs; input++) {
      weights.set(input, neuron, random.normal() * variance ** 0.5);
    }
  }
  return [weights, biases];
}
