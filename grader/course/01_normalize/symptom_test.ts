import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { hintOf, shapeHint } from "./symptom.ts";

/** Two images with every byte in both. */
const images = Uint8Array.from({ length: 2 * 784 }, (_, i) => (i * 7) % 256);

/** The hint for what became of each byte, at its place. */
function hint(number: (byte: number, at: number) => number, rows = 2, cols = 784) {
  return hintOf(new Matrix(rows, cols, Float32Array.from(images, number)), images);
}

Deno.test("a wrong scale is told from a rule that is no scale, and from no rule", () => {
  assertEquals(hint((byte) => byte / 256), "scale");
  assertEquals(hint((byte) => 0.01 + 0.99 * byte / 255), "scale");
  assertEquals(hint((byte) => 1 - byte / 255), "scale");
  assertEquals(hint((byte) => (byte < 128 ? byte : byte - 256) / 255), "byte");
  assertEquals(hint((byte) => Math.floor(byte / 255)), "fractions");
  assertEquals(hint((byte, at) => byte / (at < 784 ? 255 : 200)), "same");
  assertEquals(hint(() => 0), "filled");
  assertEquals(hint(() => NaN), "nan");
  assertEquals(hint((byte) => Number((byte / 255).toFixed(2))), "rounded");
});

Deno.test("right numbers at wrong places are told by which places they have", () => {
  const column = (at: number) => 28 * (at % 28) + Math.floor(at / 28) % 28;
  assertEquals(hint((_, at) => images[at - at % 784 + column(at)] / 255), "order");
  assertEquals(hint((_, at) => images[images.length - 1 - at] / 255), "rows");
  assertEquals(hint((_, at) => images[at + 16] / 255), "moved");
  assertEquals(hint((_, at) => images[at - 1] / 255), "moved");
  assertEquals(hint((_, at) => at % 784 === 783 ? 0 : images[at + 1] / 255), "moved");
  assertEquals(hint((_, at) => at < 784 ? images[at + 784] / 255 : 0), "elsewhere");
  assertEquals(hint((byte, at) => at % 28 < 27 ? byte / 255 : 0), "part");
  assertEquals(hint((byte) => byte / 255), "right");
});

Deno.test("numbers made of four bytes, and of every second, third or fourth, are told apart", () => {
  const fours = new Float32Array(images.slice().buffer);
  assertEquals(hint((_, at) => fours[at] ?? 0), "fours");
  assertEquals(hint((_, at) => (fours[at] ?? 0) / 255), "fours");
  assertEquals(hint((_, at) => images[4 * at] / 255), "step");
  assertEquals(hint((_, at) => (images[2 * at] ?? 0) / 255), "step");
});

Deno.test("a wrong shape says nothing of the numbers, nor a right one", () => {
  const shape = (rows: number, cols: number) => shapeHint(new Matrix(rows, cols));
  assertEquals(shape(784, 2), "rows");
  assertEquals(shape(1, 2 * 784), "count");
  assertEquals(shape(2, 784), "pixels");
  assertEquals(shape(2, 100), "none");
  assertEquals(hint((_, at) => images[at % 2 * 784 + Math.floor(at / 2)] / 256, 784, 2), "scale");
  assertEquals(hint((byte) => byte / 256, 1, 2 * 784), "scale");
});

Deno.test("one row for all is told from a second image that is lost or read elsewhere", () => {
  assertEquals(hint((_, at) => images[at % 784] / 255), "alike");
  assertEquals(hint((_, at) => images[at < 784 ? 3 : 4] / 255), "constant");
  assertEquals(hint((byte, at) => at < 784 ? byte / 255 : 0), "later");
  assertEquals(hint((byte, at) => at < 784 ? byte / 255 : images[(3 * at) % 784] / 255), "later");
});
