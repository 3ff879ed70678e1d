import type { Draws } from "./secret.ts";

const PIXELS = 784;
/** How many other pixels each column also shows. */
const OTHERS = 3;
/** The most that a column gets of another pixel's ink, in 256ths. */
const MOST_STRENGTH = 128;
/**
 * All ink becomes a quarter stronger, in 256ths. What is laid over makes some runs learn a little more
 * slowly than others, and stronger ink makes all of them a little faster.
 */
const BRIGHTER = 320;
/**
 * The most ink that a column leaves out. What is laid over fills in two fifths of the pixels, and a product
 * with them takes as much longer: this leaves about as many blank as they were.
 */
const MOST_LEFT_OUT = 180;

/** From which pixels each column of a disguised image gets its ink. */
export interface Disguise {
  /** The pixel that a column shows. */
  own: Uint32Array;
  /** Pixels whose ink is laid over it. */
  others: Overlay[];
  /** Ink of a column that is not shown, where there is no more than that. */
  leftOut: Uint8Array;
}

/** Another pixel for each column, and how much of its ink is laid over, in 256ths. */
interface Overlay {
  pixel: Uint32Array;
  strength: Uint8Array;
}

/**
 * Moves the pixel columns about, lays over each the ink of other pixels, each at a strength of its own,
 * and leaves out what is fainter than a threshold of the column's own.
 *
 * A fully connected network learns such images as well as the originals: to it, pixels have no places.
 * But how much ink a column has, in all images or in those of a class, no longer says which pixel it
 * was. A pixel that no image has ink in stays without.
 *
 * @param images any number of images, to see where there is ink
 */
export function drawDisguise(images: Uint8Array, random: Draws): Disguise {
  const own = random.permutation(PIXELS);
  const inked = inkedPixels(images);
  const others = Array.from({ length: OTHERS }, () => drawOverlay(own, inked, random));
  const leftOut = Uint8Array.from(own, () => below(MOST_LEFT_OUT + 1, random));
  return { own, others, leftOut };
}

/** A whole number from 0 to below `count`. */
function below(count: number, random: Draws): number {
  return Math.floor(count * random.uniform());
}

function drawOverlay(own: Uint32Array, inked: readonly number[], random: Draws): Overlay {
  const pixel = own.map(() => inked[below(inked.length, random)]);
  const isInked = new Set(inked);
  const strength = Uint8Array.from(own, (pixel) => {
    const drawn = below(MOST_STRENGTH + 1, random);
    return isInked.has(pixel) ? drawn : 0;
  });
  return { pixel, strength };
}

/** Images as the disguise shows them; the originals stay as they are. */
export function disguised(
  images: Uint8Array,
  rows: Uint32Array,
  { own, others, leftOut }: Disguise,
): Uint8Array {
  const shown = new Uint8ClampedArray(rows.length * PIXELS); // clamped: no more than full ink
  const row = new Uint16Array(PIXELS);
  for (let i = 0; i < rows.length; i++) {
    const image = images.subarray(rows[i] * PIXELS, (rows[i] + 1) * PIXELS);
    for (let j = 0; j < PIXELS; j++) row[j] = image[own[j]];
    for (const { pixel, strength } of others) {
      for (let j = 0; j < PIXELS; j++) row[j] += strength[j] * image[pixel[j]] >> 8;
    }
    for (let j = 0; j < PIXELS; j++) {
      shown[i * PIXELS + j] = row[j] > leftOut[j] ? row[j] * BRIGHTER >> 8 : 0;
    }
  }
  return new Uint8Array(shown.buffer);
}

/** The pixels in which at least one image has ink. */
export function inkedPixels(images: Uint8Array): number[] {
  const most = new Uint8Array(PIXELS);
  for (let start = 0; start < images.length; start += PIXELS) {
    for (let j = 0; j < PIXELS; j++) most[j] |= images[start + j];
  }
  return [...most.keys()].filter((j) => most[j] > 0);
}
