// @ts-check
import { bytesOf } from "./base64.js";

/**
 * What digits are like: the mean of MNIST's training images, the directions in which they differ most
 * from it, and for each digit where along these its images lie and how widely they are strewn.
 *
 * @typedef {object} Typical
 * @property {Uint8Array} mean 784 bytes
 * @property {Int8Array} directions 784 × K, in parts of `unit`
 * @property {number} unit
 * @property {Float32Array} digits for each digit K means, then the rows of a lower triangle
 * @property {number} rest the mean square that the directions leave of a training image
 * @property {number} limit what is stranger is met with doubt: few of the training images are
 */

/** What the directions leave of an image counts so much beside what they have of it. */
const WEIGHT_OF_REST = 20;

/**
 * @param {{ mean: string, directions: string, unit: number, digits: string, rest: number, limit: number }} stored
 *   numbers, and base64 of bytes
 * @returns {Typical}
 */
export function unpackTypical({ mean, directions, unit, digits, rest, limit }) {
  return {
    mean: bytesOf(mean),
    directions: new Int8Array(bytesOf(directions).buffer),
    unit,
    digits: new Float32Array(bytesOf(digits).buffer),
    rest,
    limit,
  };
}

/**
 * How far an image is from what digits are like: the squared Mahalanobis distance from the nearest
 * digit along the directions, and the square of what they leave over, against a training image's.
 * It asks no network, and so makes none of its mistakes.
 *
 * @param {Typical} typical
 * @param {Uint8Array} image of 784 bytes
 * @returns {number}
 */
export function strangeness({ mean, directions, unit, digits, rest }, image) {
  const count = directions.length / mean.length;
  const z = new Float64Array(count);
  let left = 0;
  mean.forEach((middle, pixel) => {
    const x = (image[pixel] - middle) / 255;
    left += x * x;
    for (let k = 0; k < count; k++) z[k] += x * unit * directions[pixel * count + k];
  });
  left -= z.reduce((sum, value) => sum + value * value, 0);
  const size = digits.length / 10;
  const distances = Array.from(
    { length: 10 },
    (_, digit) => distance(digits.subarray(digit * size, (digit + 1) * size), z),
  );
  return Math.min(...distances) + WEIGHT_OF_REST * left / rest;
}

/**
 * @param {Float32Array} bell the mean, then the rows of a lower triangle
 * @param {Float64Array} z
 */
function distance(bell, z) {
  let [at, total] = [z.length, 0];
  for (let row = 0; row < z.length; row++) {
    let sum = 0;
    for (let k = 0; k <= row; k++) sum += bell[at++] * (z[k] - bell[k]);
    total += sum * sum;
  }
  return total;
}
