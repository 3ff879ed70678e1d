import { Matrix } from "../../lib/mod.ts";
import { normals } from "./inputs.ts";
import { callOf, type Probe } from "./probe.ts";

/**
 * Whether exp overflows depends, between 89 and 709, on whether it was rounded to float32 first:
 * the same belief shows both, so no exponent that a belief could take lies there.
 */
const ROWS = [
  [[1000, 0], [0, 1000]],
  [[1000, 2000]],
  [[-1000, -1000]],
  [[-1000, 10]],
  [[1000, 0, 1000]],
  [[1000, 1000], [0, 0]],
  [[0, 0], [1000, 1000]],
  [[-1000, -999], [5, 6]],
  [[0, 0, 0, 4000]],
  [[1e38, 9e37]],
];

export const probes: Probe[] = [
  callOf("softmax", normals(3, 4, 1, 2)),
  callOf("softmax", normals(1, 5, 2)),
  callOf("softmax", normals(4, 2, 3, 4)),
  ...ROWS.map((rows) => callOf("softmax", Matrix.from(rows))),
];
