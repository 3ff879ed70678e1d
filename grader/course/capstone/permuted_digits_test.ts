import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { type ImageSet, Random } from "../../../lib/mod.ts";
import { permuteDigits } from "./permuted_digits.ts";

/** Images whose pixel j of image i is a byte of its own, more or less. */
function images(count: number): ImageSet {
  return {
    images: Uint8Array.from({ length: count * 784 }, (_, at) => at % 251),
    labels: Uint8Array.from({ length: count }, (_, i) => i % 10),
    count,
    rows: 28,
    cols: 28,
  };
}

describe("permuted digits", () => {
  const original = { train: images(40), test: images(30) };
  const permuted = permuteDigits(original, new Random(5), 40, 8, 30);

  it("rename the classes: each has one name, no two have the same, and not all keep theirs", () => {
    const names = [...permuted.train.labels.subarray(0, 10)];
    assertEquals(names.toSorted(), [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assertNotEquals(names, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const set of ["train", "test"] as const) {
      permuted[set].labels.forEach((label, i) => {
        assertEquals(label, names[original[set].labels[i]]);
      });
    }
  });

  it("move the pixels of every image in the same way, those of the test too", () => {
    const first = permuted.train.images.subarray(0, 784);
    assertEquals(first.toSorted(), original.train.images.slice(0, 784).sort());
    const moved = first.filter((byte, j) => byte !== original.train.images[j]).length;
    assert(moved > 700, `${moved} of 784 moved`);
    assertEquals(permuted.test.images, permuted.train.images.slice(0, 30 * 784));
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
