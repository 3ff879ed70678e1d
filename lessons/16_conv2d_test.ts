/** Numbers that lesson 16 says. */
import { assert, assertEquals } from "@std/assert";
import { loadMnist, matmul, Matrix } from "../lib/mod.ts";
import { conv2d, conv2dBackward } from "../solutions/16_conv2d.ts";
import { mapOf, SHOWN } from "../tools/figures/kernels.ts";
import { lesson } from "./says.ts";

const says = await lesson("16_conv2d");

const SHAPE = { channels: 1, height: 3, width: 3, kernel: 2, padding: 0 };
const X = Matrix.from([[1, 2, 0, 0, 3, 1, 2, 1, 0]]);
const KERNEL = Matrix.from([[1, -1, 2, 0]]);
const SLOPES = Matrix.from([[1, 0, -1, 2]]);

Deno.test("lesson 16: the map of the small image", () => {
  assertEquals(conv2d(X, KERNEL, Matrix.from([[1]]), SHAPE).toRows(), [[0, 9, 2, 5]]);
  says("the map has the rows 0, 9 and 2, 5");
  const turned = Matrix.from([[0, 2, -1, 1]]);
  assertEquals(conv2d(X, turned, Matrix.from([[1]]), SHAPE).get(0, 0), 8);
});

Deno.test("lesson 16: the slopes of the small image", () => {
  const { dx, dKernels, dBias } = conv2dBackward(X, KERNEL, SLOPES, SHAPE);
  assertEquals(dKernels.toRows(), [[7, 1, 0, 2]]);
  says("All four: 7, 1 and 0, 2.");
  assertEquals(dBias.toRows(), [[2]]);
  assertEquals(dx.toRows(), [[1, -1, 0, 1, 3, -2, -2, 4, 0]]);
  says("1 -1 0 1 3 -2 -2 4 0");
});

Deno.test("lesson 16: the patches of the small image, and its map and slopes as products", () => {
  const corners = [0, 1, 3, 4]; // where the kernel's first number lies at each place
  const under = [0, 1, 3, 4]; // from there, where each of its numbers lies
  const patches = Matrix.from(under.map((step) => corners.map((at) => X.data[at + step])));
  const lines = patches.toRows().map((row, i) => `${row.join(" ")} under the ${KERNEL.data[i]}`);
  says(`patches = ${lines.join(" ")}`);
  const product = matmul(KERNEL, patches).row(0);
  says(`(${KERNEL.data.join(" ")}) · patches = ${product.join(" ")} plus the bias 1: 0 9 2 5`);
  const { dx, dKernels } = conv2dBackward(X, KERNEL, SLOPES, SHAPE);
  assertEquals(matmul(SLOPES, patches, { transposeB: true }), dKernels);
  const dPatches = matmul(KERNEL, SLOPES, { transposeA: true });
  const summed = new Matrix(1, 9);
  under.forEach((step, i) =>
    corners.forEach((at, place) => summed.data[at + step] += dPatches.get(i, place))
  );
  assertEquals(summed, dx);
});

Deno.test("lesson 16: how many parameters", () => {
  assertEquals(8 * 25 + 8, 208);
  assertEquals(8 * 28 * 28, 6272);
  says(`it would have ${(784 * 6272 + 6272).toLocaleString("en")}`);
});

Deno.test("lesson 16: what three kernels answer on the 7 that is drawn", async () => {
  const { test } = await loadMnist();
  assertEquals(test.labels[SHOWN], 7);
  const image = test.images.subarray(784 * SHOWN, 784 * (SHOWN + 1));
  const [right, below, rising] = [0, 1, 2].map((kernel) => mapOf(image, kernel));
  // Row 8 is the top of the bar; in row 20 the slanted stroke is all there is.
  says("silent inside the bar");
  assert(below.get(0, 28 * 8 + 14) > 2 && Math.abs(right.get(0, 28 * 8 + 14)) < 0.5);
  const ink = Array.from(image.subarray(28 * 20, 28 * 21), (byte) => byte > 200);
  const [from, to] = [ink.indexOf(true), ink.lastIndexOf(true)];
  assert(right.get(0, 28 * 20 + from) > 1 && right.get(0, 28 * 20 + to) < -1);
  assert(Math.max(rising.get(0, 28 * 20 + from), rising.get(0, 28 * 20 + to)) > 1);
});
