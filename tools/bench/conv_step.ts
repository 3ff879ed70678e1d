/**
 * A step of the second capstone's training on the solutions. Its own loop (`conv_network.ts`) takes it on the
 * student's files, in the sandbox, where nothing else can be timed; a test compares the two.
 */
import { Matrix, type Operation } from "../../lib/mod.ts";
import {
  CONV_CAPSTONE,
  CONV_SHAPE,
  PIXELS,
  poolShape,
} from "../../grader/course/capstone_conv/settings.ts";
import type { ConvParams } from "../../grader/course/capstone_conv/params.ts";
import { momentumStep } from "../../solutions/14_optimizers.ts";
import { evaluate, gradients } from "../../solutions/15_autograd.ts";
import { conv2d, conv2dBackward } from "../../solutions/16_conv2d.ts";
import { maxPool, maxPoolBackward } from "../../solutions/17_max_pool.ts";

/** From the pooled maps to the loss. The values 0 to 5 are pooled, W1, b1, W2, b2 and the targets. */
const HEAD: Operation[] = [
  { op: "relu", from: [0] }, // 6
  { op: "matmul", from: [6, 1] }, // 7
  { op: "add", from: [7, 2] }, // 8
  { op: "relu", from: [8] }, // 9
  { op: "matmul", from: [9, 3] }, // 10
  { op: "add", from: [10, 4] }, // 11
  { op: "crossEntropy", from: [11, 5] }, // 12
];

/** Images as numbers from 0 to 1, one per row, and their labels, one-hot. */
export interface Batch {
  x: Matrix;
  y: Matrix;
}

/** The images of these numbers, gathered. */
export function batchOf(images: Uint8Array, labels: Uint8Array, rows: Uint32Array): Batch {
  const [x, y] = [new Matrix(rows.length, PIXELS), new Matrix(rows.length, 10)];
  rows.forEach((row, i) => {
    for (let j = 0; j < PIXELS; j++) x.data[i * PIXELS + j] = images[row * PIXELS + j] / 255;
    y.set(i, labels[row], 1);
  });
  return { x, y };
}

/** The mean cross-entropy of a batch. */
export function lossOf({ kernels, bias, W1, b1, W2, b2 }: ConvParams, { x, y }: Batch): number {
  const { out } = maxPool(conv2d(x, kernels, bias, CONV_SHAPE), poolShape(kernels.rows));
  return evaluate(HEAD, [out, W1, b1, W2, b2, y]).at(-1)!.get(0, 0);
}

/** Its slope along every parameter. */
export function slopesOf(params: ConvParams, { x, y }: Batch): ConvParams {
  const { kernels, bias, W1, b1, W2, b2 } = params;
  const pool = poolShape(kernels.rows);
  const { out, where } = maxPool(conv2d(x, kernels, bias, CONV_SHAPE), pool);
  const [dPooled, dW1, db1, dW2, db2] = gradients(HEAD, [out, W1, b1, W2, b2, y]);
  const dMaps = maxPoolBackward(dPooled, where, pool);
  const { dKernels, dBias } = conv2dBackward(x, kernels, dMaps, CONV_SHAPE);
  return { kernels: dKernels, bias: dBias, W1: dW1, b1: db1, W2: dW2, b2: db2 };
}

/** The parameters and their velocities after a step. */
export function stepFrom(params: ConvParams, velocity: ConvParams, batch: Batch) {
  const slopes = slopesOf(params, batch);
  const stepped = mapped(
    params,
    (w, name) => momentumStep(w, slopes[name], velocity[name], CONV_CAPSTONE),
  );
  return {
    params: mapped(stepped, ({ w }) => w),
    velocity: mapped(stepped, ({ velocity }) => velocity),
  };
}

/** Where every velocity starts. */
export function atRest(params: ConvParams): ConvParams {
  return mapped(params, ({ rows, cols }) => new Matrix(rows, cols));
}

type Name = keyof ConvParams;

function mapped<T, U>(each: Record<Name, T>, make: (value: T, name: Name) => U): Record<Name, U> {
  const entries = Object.entries(each) as [Name, T][];
  return Object.fromEntries(entries.map(([name, value]) => [name, make(value, name)])) as Record<
    Name,
    U
  >;
}
