import { Matrix, type Params, Random } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import { activationsOf, randomParams } from "./small_network.ts";

/** Numbers around zero, the same in every run: a diagnosis does not depend on the run's seed. */
export function normals(rows: number, cols: number, seed: number, scale = 1): Matrix {
  const random = new Random(seed);
  const draw = () => scale * random.normal();
  return new Matrix(rows, cols, Float32Array.from({ length: rows * cols }, draw));
}

/** Whole numbers from 0 to below `end`. */
export function integers(count: number, end: number, seed: number): number[] {
  const random = new Random(seed);
  return Array.from({ length: count }, () => Math.floor(end * random.uniform()));
}

/** A network with images and labels, all drawn from one seed. */
export interface Scene {
  params: Params;
  x: Matrix;
  y: Matrix;
}

/** A scene of the given numbers of images, inputs, hidden neurons and classes. */
export function scene(
  [images, inputs, hidden, classes]: readonly number[],
  seed: number,
): Scene {
  return {
    params: randomParams([inputs, hidden, classes], new Random(seed)),
    x: normals(images, inputs, seed + 1),
    y: oneHot(integers(images, classes, seed + 2), classes),
  };
}

/** What `backward` is called with in a scene. */
export function backwardArgs({ params, x, y }: Scene): unknown[] {
  return [params, activationsOf(params, x), x, y];
}
