import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { hintedByFew } from "./checks.ts";

const FULL_SIZE = { message: "a row is wrong", hint: "full-size" };
const two = Uint8Array.from({ length: 2 * 49 }, (_, i) => i % 256);

/** The hint to what went wrong with 60,000 images of 49 pixels. */
async function hint(normalize: (images: Uint8Array, pixels: number) => Matrix) {
  return (await hintedByFew(labOf({ normalize }), two, FULL_SIZE)).hint;
}

/** Each byte divided by 255. */
const scaled = (images: Uint8Array) => Float32Array.from(images, (byte) => byte / 255);

Deno.test("the hint about many images is given where two of the same size come out right", async () => {
  const right = (images: Uint8Array, pixels: number) =>
    new Matrix(images.length / pixels, pixels, scaled(images));
  assertEquals(await hint(right), "full-size");
});

Deno.test("the hint is about the size of an image, not about many, where that is fixed at 784", async () => {
  const ofMnist = (images: Uint8Array) => new Matrix(Math.floor(images.length / 784), 784);
  assertEquals(await hint(ofMnist), "pixels");
});
