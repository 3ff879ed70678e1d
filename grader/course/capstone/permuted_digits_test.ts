import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type ImageSet, Random } from "../../../lib/mod.ts";
import { permuteDigits } from "./permuted_digits.ts";

/** Images whose pixel j of image i is a byte of its own, more or less; the first has no ink. */
function images(count: number): ImageSet {
  return {
    images: Uint8Array.from({ length: count * 784 }, (_, at) => at % 784 === 0 ? 0 : at % 251),
    labels: Uint8Array.from({ length: count }, (_, i) => i % 10),
    count,
    rows: 28,
    cols: 28,
  };
}

/** How often each label comes. */
function counts(labels: Uint8Array): number[] {
  return Array.from({ length: 10 }, (_, label) => labels.filter((other) => other === label).length);
}

describe("permuted digits", () => {
  const original = { train: images(40), test: images(30) };
  const permuted = permuteDigits(original, new Random(5), 40, 8, 30);

  it("rename the classes: each has one name, no two have the same, and not all keep theirs", () => {
    const names = [...permuted.names];
    assertEquals(names.toSorted(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assertNotEquals(names, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assertEquals(permuted.test.labels, original.test.labels.map((label) => names[label]));
  });

  it("have as many training images of each class, though the originals have not", () => {
    const labels = Uint8Array.from({ length: 40 }, (_, i) => i < 20 ? 0 : i % 10);
    const uneven = { train: { ...original.train, labels }, test: original.test };
    assertEquals(
      counts(permuteDigits(uneven, new Random(5), 40, 8, 30).train.labels),
      Array(10).fill(4),
    );
  });

  it("show the test images in their order, and training images in one that is drawn", () => {
    const first = (set: { images: Uint8Array }, i: number) =>
      set.images.subarray(784 * i, 784 * (i + 1));
    // The originals' training images 0 to 29 are the test images too, so they look the same in disguise.
    const found = Array.from(
      { length: 40 },
      (_, i) =>
        Array.from({ length: 30 }, (_, k) => k).find((k) =>
          String(first(permuted.train, i)) === String(first(permuted.test, k))
        ),
    );
    assert(found.filter((k) => k !== undefined).length >= 20, `${found}`);
    assertNotEquals(found.slice(0, 10), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it("leave the originals as they were", () => {
    assertEquals(original, { train: images(40), test: images(30) });
  });

  it("have a sample that is made of training images, with its own bytes", () => {
    assertEquals(permuted.sample.labels, permuted.train.labels.slice(0, 8));
    assertEquals(permuted.sample.images, permuted.train.images.slice(0, 8 * 784));
    assert(permuted.sample.images.buffer !== permuted.train.images.buffer);
  });

  it("take as many images as they are told to", () => {
    const few = permuteDigits(original, new Random(5), 12, 3, 4);
    const counts = [few.train, few.sample, few.test].map(({ labels }) => labels.length);
    assertEquals(counts, [12, 3, 4]);
    assertEquals(few.test.images.length, 4 * 784);
  });

  it("are other ones for another seed, and the same for the same", () => {
    const again = (seed: number) =>
      permuteDigits(original, new Random(seed), 40, 8, 30).train.labels;
    assertEquals(again(5), permuted.train.labels);
    assertNotEquals(again(6), permuted.train.labels);
  });
});
