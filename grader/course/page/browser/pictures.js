// @ts-check
/// <reference lib="dom" />

/**
 * Puts an image of MNIST on a canvas of 28×28: full ink is black.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {Uint8Array} image 784 bytes
 */
export function showImage(canvas, image) {
  paint(canvas, Array.from(image, (byte) => [255 - byte, 255 - byte, 255 - byte]));
}

/**
 * Puts 784 signed numbers on a canvas of 28×28.
 *
 * @param {HTMLCanvasElement} canvas
 * @param {number[]} values
 * @param {number[][]} scale colours: the first for the largest number below zero, the middle for zero
 */
export function showSigned(canvas, values, scale) {
  const middle = (scale.length - 1) / 2;
  const limit = Math.max(1e-6, ...values.map(Math.abs));
  paint(canvas, values.map((value) => scale[Math.round(value / limit * middle) + middle]));
}

/**
 * An image as a URL that a page may show.
 *
 * @param {Uint8Array} image 784 bytes
 */
export function urlOf(image) {
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 28;
  showImage(canvas, image);
  return canvas.toDataURL();
}

/**
 * @param {HTMLCanvasElement} canvas
 * @param {number[][]} colours red, green and blue of each pixel
 */
function paint(canvas, colours) {
  const pixels = new ImageData(28, 28);
  colours.forEach((colour, i) => pixels.data.set([...colour, 255], 4 * i));
  canvas.getContext("2d")?.putImageData(pixels, 0, 0);
}
