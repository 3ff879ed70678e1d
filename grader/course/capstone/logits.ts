import { matmul, Matrix, type Params } from "../../../lib/mod.ts";
import { argmax } from "../network/network.ts";

/**
 * The parent's own forward pass over images as they are in MNIST: inked pixels as bytes over 255.
 *
 * @returns ten logits a row
 */
export function logitsOf({ W1, b1, W2, b2 }: Params, images: Uint8Array): Matrix {
  const x = new Matrix(images.length / W1.rows, W1.rows); // N×784
  for (let i = 0; i < images.length; i++) x.data[i] = images[i] / 255;
  const hidden = addBias(matmul(x, W1), b1); // N×128
  for (let i = 0; i < hidden.data.length; i++) hidden.data[i] = Math.max(0, hidden.data[i]);
  return addBias(matmul(hidden, W2), b2); // N×10
}

/** The class of the largest entry of each row: of logits and of probabilities it is the same. */
export function likeliest(m: Matrix): Uint8Array {
  return Uint8Array.from({ length: m.rows }, (_, i) => argmax(m.row(i)));
}

/** Adds the bias to each row, in place. */
function addBias(product: Matrix, bias: Matrix): Matrix {
  for (let i = 0; i < product.rows; i++) {
    const row = product.row(i);
    for (let j = 0; j < row.length; j++) row[j] += bias.data[j];
  }
  return product;
}
