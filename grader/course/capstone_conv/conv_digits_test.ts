import { assert, assertEquals, assertNotEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { convDigits, drawView, upright } from "./conv_digits.ts";

/** 200 images; each pixel says in which row and column of which image it is. */
function pictures(count: number) {
  const images = Uint8Array.from({ length: count * 784 }, (_, i) => (i * 7 + i % 784) % 251);
  const labels = Uint8Array.from({ length: count }, (_, i) => i % 10);
  return { images, labels, count, rows: 28 as const, cols: 28 as const };
}
const MNIST = { train: pictures(200), test: pictures(20) };
const view = (seed: number) => drawView(new Random(seed)).view;

describe("the view of a run", () => {
  it("shows 24×24 different pixels, and neighbours stay neighbours", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const pixels = view(seed);
      assertEquals(new Set(pixels).size, 576);
      const [beside, below] = [pixels[1] - pixels[0], pixels[24] - pixels[0]];
      assertEquals([Math.abs(beside), Math.abs(below)].toSorted((a, b) => a - b), [1, 28]);
      pixels.forEach((pixel, at) =>
        assertEquals(pixel, pixels[0] + Math.floor(at / 24) * below + at % 24 * beside)
      );
    }
  });

  it("leaves out no pixel that a digit's ink is usually in", () => {
    for (let seed = 1; seed <= 50; seed++) {
      const shown = new Set(view(seed));
      for (let row = 4; row < 24; row++) {
        for (let col = 4; col < 24; col++) assert(shown.has(row * 28 + col), `${seed}`);
      }
    }
  });

  it("is one of seventy-two, drawn by the secret", () => {
    const views = Array.from({ length: 1000 }, (_, seed) => view(seed).join());
    assertEquals(new Set(views).size, 72);
  });
});

describe("a square that was learned from turned images", () => {
  it("lies on upright ones as it did on those", () => {
    for (let seed = 1; seed <= 30; seed++) {
      const { view, turn } = drawView(new Random(seed));
      const numbers = Array.from({ length: 576 }, (_, at) => at);
      const turned = Array.from(view, (pixel) => {
        const [row, col] = [Math.floor(pixel / 28), pixel % 28];
        const [top, left] = [Math.floor(Math.min(...view) / 28), Math.min(...view) % 28];
        return (row - top) * 24 + col - left;
      });
      assertEquals(upright(turned, turn), numbers, `${seed}`);
    }
  });
});

describe("the digits of a run", () => {
  const counts = { train: 100, sample: 20 };
  const digits = convDigits(MNIST, new Random(3), counts);

  it("are as many as were asked for, those of the sample apart", () => {
    const { train, sample, test } = digits;
    assertEquals([train, sample, test].map(({ labels }) => labels.length), [100, 20, 20]);
    assertEquals([train, sample, test].map(({ images }) => images.length / 576), [100, 20, 20]);
  });

  it("are seen alike in all sets, under other names", () => {
    const pixels = view(3); // what is drawn first
    const [first] = [digits.test.images.subarray(0, 576)];
    assertEquals([...first], Array.from(pixels, (pixel) => MNIST.test.images[pixel]));
    assertEquals([...digits.test.labels], Array.from(MNIST.test.labels, (i) => digits.names[i]));
    assertEquals([...digits.names].toSorted(), Array.from({ length: 10 }, (_, i) => i));
  });

  it("are called otherwise by another secret", () => {
    assertNotEquals(convDigits(MNIST, new Random(4), counts).names, digits.names);
  });
});
