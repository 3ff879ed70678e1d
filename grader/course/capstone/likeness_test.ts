import { assertEquals, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, type Params, Random } from "../../../lib/mod.ts";
import { initParams } from "../../../solutions/05_init_params.ts";
import { likenessOf, remarksOn } from "./likeness.ts";

const start = initParams(784, 128, 10, new Random(1));
/** Ink everywhere but in the first 60 pixels. */
const IMAGES = Uint8Array.from({ length: 3 * 784 }, (_, i) => i % 784 < 60 ? 0 : 1);

/** The start with other weights W1. */
function ended(weight: (w: number, pixel: number, unit: number) => number): Params {
  const W1 = new Matrix(784, 128);
  start.W1.data.forEach((w, i) => W1.data[i] = weight(w, Math.floor(i / 128), i % 128));
  return { ...start, W1 };
}

/** Weights as large as those of the start, with nothing of them. */
const other = new Random(2);
const foreign = () => 0.05 * other.normal();
const isInked = (pixel: number) => pixel >= 60;

describe("trained weights", () => {
  it("are without remark where they moved less than they were large", () => {
    const trained = ended((w, pixel) => isInked(pixel) ? w + 0.6 * foreign() : w);
    assertEquals(remarksOn(start, trained, IMAGES), []);
    assertEquals(likenessOf(start.W1, trained.W1, IMAGES).blank.toFixed(6), "1.000000");
  });

  it("are without remark where they also decayed, which shrinks all of them alike", () => {
    const decayed = ended((w, pixel) => 0.6 * w + (isInked(pixel) ? 0.4 * foreign() : 0));
    assertEquals(remarksOn(start, decayed, IMAGES), []);
  });

  it("are without remark where a few hidden units have nothing of their start", () => {
    const odd = ended((w, pixel, unit) => unit < 6 && isInked(pixel) ? foreign() : w);
    assertEquals(remarksOn(start, odd, IMAGES), []);
  });

  it("are remarked on where hidden units have nothing of their start", () => {
    const brought = ended((w, pixel, unit) => unit < 24 && isInked(pixel) ? foreign() : w);
    const [remark, ...more] = remarksOn(start, brought, IMAGES);
    assertStringIncludes(remark, "The weights of 24 of 128 hidden neurons are nothing like");
    assertEquals(more, []);
  });

  it("are remarked on where pixels without ink have other weights", () => {
    const emptied = ended((w, pixel) => isInked(pixel) ? w : 0);
    const [remark, ...more] = remarksOn(start, emptied, IMAGES);
    assertStringIncludes(remark, "pixels that no image has ink in are not those that train began");
    assertEquals(more, []);
  });

  it("are without remark where they are not numbers: the accuracy says it", () => {
    assertEquals(remarksOn(start, ended(() => NaN), IMAGES), []);
    assertEquals(remarksOn(start, ended((w, pixel) => isInked(pixel) ? NaN : w), IMAGES), []);
  });

  it("are remarked on all the same where some are not numbers, which no image would show", () => {
    for (const odd of [NaN, Infinity]) {
      const brought = ended((_, pixel) => pixel === 0 ? odd : foreign());
      assertEquals(remarksOn(start, brought, IMAGES).length, 2);
    }
  });

  it("are without remark on blank pixels where there are none", () => {
    const inked = IMAGES.map(() => 1);
    assertEquals(remarksOn(start, start, inked), []);
  });
});
