/** The parent's own forward pass of the convolutional network, apart from `solutions/`. */
import { matmul, Matrix } from "../../../lib/mod.ts";
import type { Rows } from "../network/network.ts";
import type { ConvParams } from "./params.ts";
import { CONV_SHAPE, MAP_SIDE, PIXELS } from "./settings.ts";

const { width, kernel } = CONV_SHAPE;
const PLACES = MAP_SIDE * MAP_SIDE;
/** Images at a time: their patches are 4 MB. */
const CHUNK = 100;

/**
 * Ten logits per image.
 *
 * @param images 24×24 bytes each
 */
export function convLogits(params: ConvParams, images: Uint8Array): Rows {
  const count = images.length / PIXELS;
  const logits: Rows = [];
  for (let from = 0; from < count; from += CHUNK) {
    logits.push(...logitsOfSome(params, images.subarray(from * PIXELS, (from + CHUNK) * PIXELS)));
  }
  return logits;
}

function logitsOfSome({ kernels, bias, W1, b1, W2, b2 }: ConvParams, images: Uint8Array): Rows {
  const maps = matmul(patchesOf(images), kernels, { transposeB: true }); // (n·400) × K
  const hidden = bent(matmul(pooled(maps, bias), W1), b1); // n × H
  const logits = matmul(hidden, W2).toRows(); // n × 10
  return logits.map((row) => row.map((value, j) => value + b2.data[j]));
}

/** What lies under the kernels, from 0 to 1: one row per place of an image, (n·400) × 25. */
function patchesOf(images: Uint8Array): Matrix {
  const count = images.length / PIXELS;
  const patches = new Matrix(count * PLACES, kernel * kernel);
  let at = 0;
  for (let n = 0; n < count; n++) {
    for (let place = 0; place < PLACES; place++) {
      const corner = n * PIXELS + Math.floor(place / MAP_SIDE) * width + place % MAP_SIDE;
      for (let w = 0; w < kernel * kernel; w++) {
        const pixel = corner + Math.floor(w / kernel) * width + w % kernel;
        patches.data[at++] = images[pixel] / 255;
      }
    }
  }
  return patches;
}

/** ReLU of the largest of each window of 2×2, kernel by kernel: n × (K·100). */
function pooled(maps: Matrix, bias: Matrix): Matrix {
  const [half, kernels] = [MAP_SIDE / 2, maps.cols];
  const out = new Matrix(maps.rows / PLACES, kernels * half * half);
  for (let n = 0; n < out.rows; n++) {
    for (let k = 0; k < kernels; k++) {
      for (let window = 0; window < half * half; window++) {
        const corner = 2 * Math.floor(window / half) * MAP_SIDE + 2 * (window % half);
        const places = [corner, corner + 1, corner + MAP_SIDE, corner + MAP_SIDE + 1];
        const sums = places.map((place) => maps.data[(n * PLACES + place) * kernels + k]);
        const best = Math.max(...sums) + bias.data[k];
        out.data[n * out.cols + k * half * half + window] = Math.max(0, best);
      }
    }
  }
  return out;
}

/** ReLU of each row with the bias added. */
function bent(sums: Matrix, bias: Matrix): Matrix {
  const out = new Matrix(sums.rows, sums.cols);
  for (let i = 0; i < out.data.length; i++) {
    out.data[i] = Math.max(0, sums.data[i] + bias.data[i % sums.cols]);
  }
  return out;
}
