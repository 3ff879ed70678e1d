import { matmul, Matrix, type Params } from "../../../lib/mod.ts";
import { argmax } from "../network/network.ts";

/** Images as the grader itself reads them, each byte over 255, and their labels. */
export interface Images {
  x: Matrix;
  labels: Uint8Array;
}

/** What a trained network is worth on images that it has not seen. */
export interface Measured {
  /** The fraction whose likeliest class is the label. */
  accuracy: number;
  /** The mean cross-entropy. */
  loss: number;
  /** How many hidden neurons are 0 for every image. */
  silent: number;
}

/** Some of the images of a set, from one row to another. */
export function imagesOf(
  { images, labels }: { images: Uint8Array; labels: Uint8Array },
  from: number,
  to: number,
): Images {
  const x = new Matrix(to - from, 784);
  for (let k = 0; k < x.data.length; k++) x.data[k] = images[784 * from + k] / 255;
  return { x, labels: labels.subarray(from, to) };
}

/** Measures with a forward pass of its own: what a submission says of itself does not count. */
export function measure(params: Params, { x, labels }: Images): Measured {
  const a1 = plus(matmul(x, params.W1), params.b1);
  for (let k = 0; k < a1.data.length; k++) a1.data[k] = Math.max(0, a1.data[k]);
  const z2 = plus(matmul(a1, params.W2), params.b2);
  let [right, loss] = [0, 0];
  for (let i = 0; i < z2.rows; i++) {
    const logits = Array.from(z2.row(i));
    const most = Math.max(...logits);
    const sum = logits.reduce((total, z) => total + Math.exp(z - most), 0);
    loss += Math.log(sum) + most - logits[labels[i]];
    if (argmax(logits) === labels[i]) right++;
  }
  return { accuracy: right / z2.rows, loss: loss / z2.rows, silent: silentColumns(a1) };
}

function plus(z: Matrix, bias: Matrix): Matrix {
  for (let k = 0; k < z.data.length; k++) z.data[k] += bias.data[k % z.cols];
  return z;
}

function silentColumns(a1: Matrix): number {
  const speaks = new Uint8Array(a1.cols);
  for (let k = 0; k < a1.data.length; k++) if (a1.data[k] > 0) speaks[k % a1.cols] = 1;
  return speaks.filter((spoke) => spoke === 0).length;
}
