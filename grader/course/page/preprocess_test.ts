import { assert, assertEquals } from "@std/assert";
import { loadTestSet } from "../../../lib/mnist.ts";
import { toMnist } from "./browser/preprocess.js";

/** A field with a filled box in it. */
function boxed(size: number, x: number, y: number, width: number, height: number): Uint8Array {
  const ink = new Uint8Array(size * size);
  for (let row = y; row < y + height; row++) ink.fill(255, row * size + x, row * size + x + width);
  return ink;
}

Deno.test("nothing drawn is an empty image", () => {
  assertEquals(toMnist(new Uint8Array(100), 10, 10), new Uint8Array(784));
});

Deno.test("a drawing is the same wherever it stands, and however large", () => {
  const image = toMnist(boxed(300, 10, 20, 50, 100), 300, 300);
  assertEquals(toMnist(boxed(300, 200, 150, 50, 100), 300, 300), image);
  assertEquals(toMnist(boxed(300, 50, 50, 100, 200), 300, 300), image);
});

Deno.test("the longer side becomes 20 pixels, with the proportions kept", () => {
  const image = toMnist(boxed(300, 10, 20, 50, 100), 300, 300);
  const rows = Array.from({ length: 28 }, (_, row) => image.subarray(row * 28, row * 28 + 28));
  assertEquals(rows.filter((row) => row.some((level) => level > 0)).length, 20);
  assertEquals(rows[14].filter((level) => level > 0), new Uint8Array(10).fill(255));
});

Deno.test("digits of MNIST come back as they are but for a pixel's shift", async () => {
  const { images } = await loadTestSet();
  let same = 0;
  for (let i = 0; i < 200; i++) {
    const image = images.slice(i * 784, (i + 1) * 784);
    const again = toMnist(image, 28, 28);
    const sum = (levels: Uint8Array) => levels.reduce((total, level) => total + level, 0);
    if (Math.abs(sum(again) / sum(image) - 1) < 0.1) same++;
  }
  assert(same >= 190, `${same} of 200 kept their ink`);
});
