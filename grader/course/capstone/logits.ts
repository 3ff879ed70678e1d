import type { Params } from "../../../lib/mod.ts";
import { argmax, forward, type Rows } from "../network/network.ts";
import { net } from "../network/small_network.ts";

/**
 * The parent's own forward pass over images as they are in MNIST: each byte over 255.
 *
 * @returns ten logits per image
 */
export function logitsOf(params: Params, images: Uint8Array): Rows {
  const network = net(params);
  const pixels = params.W1.rows;
  return Array.from({ length: images.length / pixels }, (_, i) => {
    const image = images.subarray(i * pixels, (i + 1) * pixels);
    const x = Array.from(image, (byte) => byte / 255);
    return forward(network, [x]).z2[0]; // one at a time: all of them as arrays would take 60 MB
  });
}

/** The class of the largest entry of each row: it is the same for logits and for probabilities. */
export function likeliest(rows: Rows): Uint8Array {
  return Uint8Array.from(rows, argmax);
}
