import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { returnedDigit } from "./returned_digit.ts";

const images = new Uint8Array(3 * 784);
images.set([255, 128, 0], 784);

/** Three digits, each byte made into a number. */
function made(number: (byte: number, at: number) => number): Matrix {
  return new Matrix(3, 784, Float32Array.from(images, number));
}

Deno.test("a digit that came back as it is, or nearly so, has nothing to show", () => {
  assertEquals(returnedDigit(made((byte) => byte / 255), images, 40), undefined);
  assertEquals(returnedDigit(made((byte) => byte / 256), images, 40), undefined);
});

Deno.test("the first digit that looks different is shown, cut off at no ink and full ink", () => {
  const x = made((byte, at) => at === 787 ? -3 : byte === 255 ? 255 : byte / 255);
  const { index, returned } = returnedDigit(x, images, 40)!;
  assertEquals(index, 41);
  assertEquals([...Uint8Array.fromBase64(returned).subarray(0, 5)], [255, 128, 0, 0, 0]);
});

Deno.test("what is not a number is shown without ink", () => {
  const { index, returned } = returnedDigit(made(() => NaN), images, 40)!;
  assertEquals([index, Uint8Array.fromBase64(returned)], [40, new Uint8Array(784)]);
});

Deno.test("what has not the shape of the digits is not shown", () => {
  for (const x of [undefined, new Matrix(784, 3), new Matrix(2, 784), images]) {
    assertEquals(returnedDigit(x, images, 40), undefined);
  }
});
