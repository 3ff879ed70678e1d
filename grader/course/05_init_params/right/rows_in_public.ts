// Zoo: The weights are rows of numbers in a public field, and getters make the matrices, and more, of them.

import { Matrix, type Params, type Random } from "../lib/mod.ts";

class Network implements Params {
  readonly weights: number[][][];
  #loss: number | undefined;

  constructor(readonly sizes: number[], random: Random) {
    this.weights = [0, 1].map((layer) => this.#draw(sizes[layer], sizes[layer + 1], random));
  }

  #draw(rows: number, cols: number, random: Random): number[][] {
    const normal = () => random.normal() * Math.sqrt(2 / rows);
    return Array.from({ length: rows }, () => Array.from({ length: cols }, normal));
  }

  get W1(): Matrix {
    return Matrix.from(this.weights[0]);
  }

  get b1(): Matrix {
    return new Matrix(1, this.sizes[1]);
  }

  get W2(): Matrix {
    return Matrix.from(this.weights[1]);
  }

  get b2(): Matrix {
    return new Matrix(1, this.sizes[2]);
  }

  get loss(): number {
    if (this.#loss === undefined) throw new Error("This network was not measured yet");
    return this.#loss;
  }
}

export function initParams(
  inputSize: number,
  hiddenSize: number,
  outputSize: number,
  random: Random,
): Params {
  return new Network([inputSize, hiddenSize, outputSize], random);
}
