import type { ConvShape } from "../../../lib/mod.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";
import { normals } from "../network/scene.ts";
import { outSize } from "./convolution.ts";

/** Sizes that differ, with and without padding; then as many kernels as channels, in a square. */
const SHAPES: [images: number, kernels: number, ConvShape][] = [
  [1, 1, { channels: 1, height: 3, width: 4, kernel: 2, padding: 0 }],
  [3, 2, { channels: 3, height: 3, width: 5, kernel: 3, padding: 1 }],
  [2, 2, { channels: 2, height: 4, width: 4, kernel: 3, padding: 2 }],
];

export const probes: Probe[] = SHAPES.flatMap(([images, count, shape], i) => {
  const seed = 10 * i;
  const x = normals(images, shape.channels * shape.height * shape.width, seed + 1);
  const kernels = normals(count, shape.channels * shape.kernel ** 2, seed + 2);
  const bias = normals(1, count, seed + 3);
  const [rows, cols] = outSize(shape);
  const dOut = normals(images, count * rows * cols, seed + 4);
  return [
    callOf("conv2d", x, kernels, bias, shape),
    callOf("conv2dBackward", x, kernels, dOut, shape),
  ];
});
