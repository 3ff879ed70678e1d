import { type EpochMetrics, matmul, Matrix, type Params } from "../../lib/mod.ts";

import { PARAMETERS, softmax } from "../oracle/network.ts";

/** A student's trained network. */
export interface Network {
  params: Params;
  /** What their `train` reported after each epoch. */
  history: EpochMetrics[];
}

/**
 * The parent's own forward pass over images as they are in MNIST: bytes over 255.
 *
 * @returns ten probabilities a row
 */
export function probabilities({ W1, b1, W2, b2 }: Params, images: Uint8Array): Matrix {
  const x = new Matrix(images.length / 784, 784, Float32Array.from(images, (byte) => byte / 255));
  const hidden = matmul(x, W1); // N×128
  hidden.data.forEach((z, i) => hidden.data[i] = Math.max(0, z + b1.data[i % b1.cols]));
  const logits = matmul(hidden, W2); // N×10
  logits.data.forEach((z, i) => logits.data[i] = z + b2.data[i % b2.cols]);
  return Matrix.from(softmax(logits.toRows()));
}

/** The parameters one after the other as float32 in base64: what a page or a file keeps. */
export function packed(params: Params): string {
  const bytes = PARAMETERS.map((name) => params[name].data)
    .map(({ buffer, byteOffset, byteLength }) => new Uint8Array(buffer, byteOffset, byteLength));
  const whole = new Uint8Array(bytes.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of bytes) {
    whole.set(part, at);
    at += part.length;
  }
  return whole.toBase64();
}

/** The parameters of 784-128-10 from what {@linkcode packed} returned; undefined if it is not that. */
export function unpacked(text: string): Params | undefined {
  const bytes = Uint8Array.fromBase64(text);
  if (bytes.length !== 4 * (784 * 128 + 128 + 128 * 10 + 10)) return undefined;
  const numbers = new Float32Array(bytes.buffer);
  let at = 0;
  const next = (rows: number, cols: number) =>
    new Matrix(rows, cols, numbers.slice(at, at += rows * cols));
  return { W1: next(784, 128), b1: next(1, 128), W2: next(128, 10), b2: next(1, 10) };
}
