// @ts-check

/** Where each of the four parameters begins among the 101,770 numbers. */
const [W1, B1, W2, B2] = [0, 784 * 128, 784 * 128 + 128, 784 * 128 + 128 + 128 * 10];

/**
 * The numbers that were packed as float32 in base64.
 *
 * @param {string} text
 * @returns {Float32Array}
 */
export function unpack(text) {
  const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
  return new Float32Array(bytes.buffer);
}

/**
 * What the network says of one image of 784 bytes: ten probabilities.
 *
 * @param {Float32Array} weights W1, b1, W2 and b2, one after the other
 * @param {Uint8Array} image
 * @returns {number[]}
 */
export function probabilities(weights, image) {
  const hidden = weights.slice(B1, W2); // 128
  for (let pixel = 0; pixel < 784; pixel++) {
    const x = image[pixel] / 255;
    if (x === 0) continue; // most pixels are
    const row = W1 + pixel * 128;
    for (let j = 0; j < 128; j++) hidden[j] += x * weights[row + j];
  }
  const logits = Array.from(weights.subarray(B2)); // 10
  for (let j = 0; j < 128; j++) {
    const a = Math.max(0, hidden[j]);
    for (let k = 0; k < 10; k++) logits[k] += a * weights[W2 + j * 10 + k];
  }
  return softmax(logits);
}

/** @param {number[]} logits */
function softmax(logits) {
  const max = Math.max(...logits);
  const exps = logits.map((z) => Math.exp(z - max));
  const sum = exps.reduce((total, e) => total + e, 0);
  return exps.map((e) => e / sum);
}
