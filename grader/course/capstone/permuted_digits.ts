import type { ImageSet, Mnist } from "../../../lib/mod.ts";
import { disguised, drawDisguise } from "./disguise.ts";
import { drawRows } from "./drawn_rows.ts";
import type { Draws } from "./secret.ts";

const PIXELS = 784;

/** What a chain is trained and judged on. */
export interface ChainDigits {
  train: { images: Uint8Array; labels: Uint8Array };
  /** Some of the training images: what `train` may measure on, and no secret. */
  sample: { images: Uint8Array; labels: Uint8Array };
  /** The labels stay in the parent. */
  test: { images: Uint8Array; labels: Uint8Array };
}

/** MNIST in disguise: weights trained elsewhere classify it no better than by chance. */
export interface PermutedDigits extends ChainDigits {
  /** What each class is called; it stays in the parent. */
  names: Uint32Array;
}

/**
 * Renames the ten classes, moves the 784 pixel columns about, lays over each the ink of another pixel,
 * and draws as many training images of each class, all by the same secret. The test images keep their
 * order.
 *
 * @param trainCount how many training images
 * @param sampleCount how many of them are the sample, from the first on
 */
export function permuteDigits(
  { train, test }: Mnist,
  random: Draws,
  trainCount = train.count,
  sampleCount = 5_000,
  testCount = test.count,
): PermutedDigits {
  const disguise = drawDisguise(train.images, random);
  const names = random.permutation(10);
  const shown = ({ images, labels }: ImageSet, rows: Uint32Array) => ({
    images: disguised(images, rows, disguise),
    labels: Uint8Array.from(rows, (i) => names[labels[i]]),
  });
  const permuted = shown(train, drawRows(train.labels, trainCount, random));
  return {
    train: permuted,
    sample: {
      images: permuted.images.slice(0, sampleCount * PIXELS),
      labels: permuted.labels.slice(0, sampleCount),
    },
    test: shown(test, Uint32Array.from({ length: testCount }, (_, i) => i)),
    names,
  };
}
