import { assert, assertEquals } from "@std/assert";
import { loadTestSet } from "../../../lib/mnist.ts";
import { likeliest } from "../capstone/logits.ts";
import { halvesOf } from "./browser/halves.js";
import * as browser from "./browser/network.js";
import { halves } from "./halves.ts";
import { packedForPage, probabilities } from "./network.ts";
import { referenceNetwork } from "./reference_network.ts";

Deno.test("halves read back as the nearest float16, the smallest and zeros too", () => {
  const numbers = Float32Array.of(1, -0.1, 65504, 6e-5, 2 ** -24, 2 ** -26, 0, -0, -3.1415927);
  assertEquals(halvesOf(halves([numbers])), Float32Array.from(new Float16Array(numbers)));
});

Deno.test("halves keep the order of what they are made of", () => {
  assertEquals(
    halvesOf(halves([Float32Array.of(1, 2), Float32Array.of(3)])),
    Float32Array.of(1, 2, 3),
  );
});

Deno.test("a network in halves reads every test digit as it does in float32, to a thousandth", async () => {
  const { images } = await loadTestSet();
  const params = await referenceNetwork();
  const exact = probabilities(params, images);
  const weights = browser.unpack(packedForPage(params));
  const read = exact.map((_, i) =>
    browser.probabilities(weights, images.subarray(784 * i, 784 * (i + 1)))
  );
  assertEquals(likeliest(read), likeliest(exact));
  const off = Math.max(
    ...exact.map((row, i) => Math.max(...Array.from(row, (p, k) => Math.abs(p - read[i][k])))),
  );
  assert(off < 1e-3, `${off}`);
});
