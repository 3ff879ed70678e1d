import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { disguised, drawDisguise, inkedPixels } from "./disguise.ts";

/** Ten images; the first hundred pixels have no ink, of the others half. */
const IMAGES = new Uint8Array(10 * 784);
const random = new Random(1);
for (let i = 0; i < IMAGES.length; i++) {
  if (i % 784 >= 100 && random.uniform() < 0.5) IMAGES[i] = Math.floor(256 * random.uniform());
}
const ALL = Uint32Array.from({ length: 10 }, (_, i) => i);

describe("a disguise", () => {
  const disguise = drawDisguise(IMAGES, new Random(7));
  const shown = disguised(IMAGES, ALL, disguise);

  it("shows each pixel in one column, with the ink of others over it", () => {
    assertEquals([...disguise.own].sort((a, b) => a - b), Array.from({ length: 784 }, (_, j) => j));
    let more = 0;
    shown.forEach((ink, at) => {
      const own = IMAGES[Math.floor(at / 784) * 784 + disguise.own[at % 784]];
      const isLeftOut = ink === 0 && own <= disguise.leftOut[at % 784];
      assert(ink >= own || isLeftOut, `${ink} where the pixel has ${own}`);
      if (ink > Math.min(255, 1.25 * own)) more++;
    });
    assert(more > 2000, `${more} have more ink than their own`);
  });

  it("leaves a pixel without ink as it is", () => {
    assertEquals(inkedPixels(shown).map((j) => disguise.own[j]).every((j) => j >= 100), true);
  });

  it("leaves about as many pixels blank as there were: a product takes no longer", () => {
    const blank = (images: Uint8Array) => images.filter((ink) => ink === 0).length;
    assert(Math.abs(blank(shown) - blank(IMAGES)) < 500, `${blank(shown)}, ${blank(IMAGES)}`);
  });

  it("does not leave the columns in the order of their sums", () => {
    const sums = (images: Uint8Array) =>
      Array.from({ length: 784 }, (_, j) => ALL.reduce((sum, i) => sum + images[784 * i + j], 0));
    const [before, after] = [sums(IMAGES), sums(shown)];
    const order = Array.from({ length: 784 }, (_, j) => j).sort((a, b) => after[a] - after[b])
      .map((j) => before[disguise.own[j]]);
    const falls = order.filter((sum, i) => i > 0 && sum < order[i - 1]).length;
    assert(falls > 250, `${falls} of 784 sums are smaller than the one before`);
  });

  it("is the same for all images: rows may be drawn twice, and in any order", () => {
    const some = disguised(IMAGES, Uint32Array.of(3, 3, 0), disguise);
    const image = (i: number) => shown.slice(784 * i, 784 * (i + 1));
    assertEquals([0, 1, 2].map((i) => some.slice(784 * i, 784 * (i + 1))), [
      image(3),
      image(3),
      image(0),
    ]);
  });
});
