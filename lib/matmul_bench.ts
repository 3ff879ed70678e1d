/** What skipping zeros gives: `deno bench --allow-read lib/`. One batch of the large products. */
import { loadTestSet } from "./mnist.ts";
import { matmul } from "./matmul.ts";
import { Matrix } from "./matrix.ts";
import { Random } from "./random.ts";

const BATCH = 128;
const random = new Random(1);
const { images } = await loadTestSet();

const pixels = new Matrix(
  BATCH,
  784,
  Float32Array.from(images.subarray(0, BATCH * 784), (v) => v / 255),
);
const dense = new Matrix(BATCH, 784, pixels.data.map(() => 1 - random.uniform()));
const W1 = new Matrix(784, 128, new Float32Array(784 * 128).map(() => random.normal()));
const dz1 = new Matrix(BATCH, 128, new Float32Array(BATCH * 128).map(() => random.normal()));

Deno.bench("x·W1, x without zeros", { group: "x·W1", baseline: true }, () => {
  matmul(dense, W1);
});
Deno.bench("x·W1, x of pixels", { group: "x·W1" }, () => {
  matmul(pixels, W1);
});
Deno.bench("xᵀ·dz1, x without zeros", { group: "xᵀ·dz1", baseline: true }, () => {
  matmul(dense, dz1, { transposeA: true });
});
Deno.bench("xᵀ·dz1, x of pixels", { group: "xᵀ·dz1" }, () => {
  matmul(pixels, dz1, { transposeA: true });
});

// A convolution of one batch as one product: the patches of 5×5 pixels around each, times 8 kernels.
const patches = new Matrix(
  BATCH * 784,
  25,
  new Float32Array(BATCH * 784 * 25).map(() => random.uniform()),
);
const kernels = new Matrix(25, 8, new Float32Array(25 * 8).map(() => random.normal()));
Deno.bench("patches·kernels", { group: "convolution" }, () => {
  matmul(patches, kernels);
});
