import type { Draws } from "./secret.ts";

const CLASSES = 10;
/** The share of each class that a run may see: which images are missing is part of the secret. */
const KEPT = 0.9;

/**
 * Draws training images: as many of each class, in an order of their own, from a secret nine tenths of
 * the class. Where a class has too few, some come twice.
 *
 * Nothing that could be counted beforehand is left to count: not the images of a class, which differ
 * by a quarter in MNIST, not a pixel's ink, and not which image comes first.
 *
 * @param labels the class of every image there is
 * @returns the indices of `count` images
 */
export function drawRows(labels: Uint8Array, count: number, random: Draws): Uint32Array {
  const drawn = Array.from({ length: CLASSES }, (_, label) => keptOf(label, labels, random));
  const rows = Uint32Array.from({ length: count }, (_, i) => {
    const kept = drawn[i % CLASSES];
    return kept[Math.floor(i / CLASSES) % kept.length];
  });
  return random.permutation(count).map((i) => rows[i]);
}

/** A secret part of a class, in a random order. */
function keptOf(label: number, labels: Uint8Array, random: Draws): Uint32Array {
  const all = Uint32Array.from(labels.keys()).filter((i) => labels[i] === label);
  const order = random.permutation(all.length).map((i) => all[i]);
  return order.subarray(0, Math.ceil(KEPT * all.length));
}
