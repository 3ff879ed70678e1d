import type { ImageSet, Mnist, Random } from "../../../lib/mod.ts";

const PIXELS = 784;

/** What a chain is trained and judged on. */
export interface ChainDigits {
  train: { images: Uint8Array; labels: Uint8Array };
  /** Some of the training images: what `train` may measure on, and no secret. */
  sample: { images: Uint8Array; labels: Uint8Array };
  /** The labels stay in the parent. */
  test: { images: Uint8Array; labels: Uint8Array };
}

/** MNIST under other names: weights trained elsewhere classify it no better than by chance. */
export interface PermutedDigits extends ChainDigits {
  /** What each class is called; it stays in the parent. */
  names: Uint32Array;
}

/**
 * Renames the ten classes and moves the 784 pixel columns about, by the same secret for all images.
 * A fully connected network learns it as well as the original: to it, pixels have no places.
 *
 * @param trainCount how many training images, from the first on
 * @param sampleCount how many of them are the sample, from the first on
 */
export function permuteDigits(
  { train, test }: Mnist,
  random: Random,
  trainCount = train.count,
  sampleCount = 5_000,
  testCount = test.count,
): PermutedDigits {
  const pixelOrder = random.permutation(PIXELS);
  const names = random.permutation(10);
  const first = (set: ImageSet, count: number) => ({
    images: movePixels(set.images.subarray(0, count * PIXELS), pixelOrder),
    labels: set.labels.subarray(0, count).map((label) => names[label]),
  });
  const permuted = first(train, trainCount);
  return {
    train: permuted,
    sample: {
      images: permuted.images.slice(0, sampleCount * PIXELS),
      labels: permuted.labels.slice(0, sampleCount),
    },
    test: first(test, testCount),
    names,
  };
}

function movePixels(images: Uint8Array, order: Uint32Array): Uint8Array {
  const moved = new Uint8Array(images.length);
  for (let start = 0; start < images.length; start += PIXELS) {
    for (let j = 0; j < PIXELS; j++) moved[start + j] = images[start + order[j]];
  }
  return moved;
}
