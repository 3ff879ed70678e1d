// @ts-check
import { halvesOf } from "./halves.js";

/** Where each of the four parameters begins among the 101,770 numbers. */
const [W1, B1, W2, B2] = [0, 784 * 128, 784 * 128 + 128, 784 * 128 + 128 + 128 * 10];
/** How many hidden neurons there are. */
export const HIDDEN = 128;

/**
 * The network's numbers, which were packed as float16 in base64.
 *
 * @param {string} text
 * @returns {Float32Array}
 */
export function unpack(text) {
  return halvesOf(text);
}

/**
 * What the network says of one image of 784 bytes: ten probabilities.
 *
 * @param {Float32Array} weights W1, b1, W2 and b2, one after the other
 * @param {Uint8Array} image
 * @param {ReadonlySet<number>} [silenced] hidden neurons that do not fire, whatever they see
 * @returns {number[]}
 */
export function probabilities(weights, image, silenced) {
  const fired = hidden(weights, image);
  silenced?.forEach((j) => fired[j] = 0);
  const logits = Array.from(weights.subarray(B2)); // 10
  for (let j = 0; j < HIDDEN; j++) {
    for (let k = 0; k < 10; k++) logits[k] += fired[j] * weights[W2 + j * 10 + k];
  }
  return softmax(logits);
}

/**
 * How strongly the 128 hidden neurons fire for an image.
 *
 * @param {Float32Array} weights
 * @param {Uint8Array} image
 * @returns {Float32Array}
 */
export function hidden(weights, image) {
  const sums = weights.slice(B1, W2);
  for (let pixel = 0; pixel < 784; pixel++) {
    const x = image[pixel] / 255;
    if (x === 0) continue; // most pixels are
    const row = W1 + pixel * HIDDEN;
    for (let j = 0; j < HIDDEN; j++) sums[j] += x * weights[row + j];
  }
  return sums.map((sum) => Math.max(0, sum));
}

/**
 * What each pixel adds to a hidden neuron: its ink times its weight.
 *
 * @param {Float32Array} weights
 * @param {Uint8Array} image
 * @param {number} neuron
 */
export function inkTimesWeights(weights, image, neuron) {
  return Array.from(image, (byte, pixel) => byte / 255 * weights[W1 + pixel * HIDDEN + neuron]);
}

/**
 * What a neuron that fires so strongly adds to each of the ten logits.
 *
 * @param {Float32Array} weights
 * @param {number} neuron
 * @param {number} fires
 */
export function addedBy(weights, neuron, fires) {
  return Array.from({ length: 10 }, (_, k) => fires * weights[W2 + neuron * 10 + k]);
}

/** @param {number[]} logits */
function softmax(logits) {
  const max = Math.max(...logits);
  const exps = logits.map((z) => Math.exp(z - max));
  const sum = exps.reduce((total, e) => total + e, 0);
  return exps.map((e) => e / sum);
}
