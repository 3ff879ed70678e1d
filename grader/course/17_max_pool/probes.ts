import { Matrix, type PoolShape } from "../../../lib/mod.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";
import { normals } from "../network/scene.ts";
import { windowsOf } from "./pooling.ts";

/** One channel that divides; several of which something is left over; windows of another size. */
const SHAPES: [images: number, PoolShape][] = [
  [1, { channels: 1, height: 4, width: 6, size: 2 }],
  [2, { channels: 2, height: 5, width: 7, size: 2 }],
  [3, { channels: 3, height: 6, width: 3, size: 3 }],
];

/** Slopes, and for each a pixel of its window: another one in the next window, and in the next image. */
function backward([images, shape]: [number, PoolShape], seed: number): Probe {
  const windows = windowsOf(shape);
  const dOut = normals(images, windows.length, seed);
  const where = Uint32Array.from(
    dOut.data,
    (_, k) =>
      windows[k % windows.length][(3 * k + Math.floor(k / windows.length)) % shape.size ** 2],
  );
  return callOf("maxPoolBackward", dOut, where, shape);
}

/** Windows in which all are below 0. */
const NEGATIVE = Matrix.from([[-4, -2, -9, -7, -3, -1, -6, -8]]);
/** Two windows with the same largest number. */
const ALIKE = Matrix.from([[1, 9, 9, 3, 4, 5, 6, 7]]);
/** Windows in which the largest is ahead by little. */
const CLOSE = Matrix.from([[0.5, 0.501, 0.7, 0.698, 0.502, 0.503, 0.6995, 0.705]]);
const TWO = { channels: 1, height: 2, width: 4, size: 2 };

export const probes: Probe[] = [
  ...SHAPES.flatMap((one, i) => {
    const [images, shape] = one;
    const { channels, height, width } = shape;
    const x = normals(images, channels * height * width, 10 * i + 1);
    return [callOf("maxPool", x, shape), backward(one, 10 * i + 2)];
  }),
  callOf("maxPool", NEGATIVE, TWO),
  callOf("maxPool", ALIKE, TWO),
  callOf("maxPool", CLOSE, TWO),
];
