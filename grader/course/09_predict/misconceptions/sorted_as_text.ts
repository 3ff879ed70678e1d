// Misconception: sort() is taken to order probabilities, but an array without a comparison is sorted as text, in which 8e-7 comes after 0.9, so the last entry is not always the largest.
import { type Matrix, type Params } from "../lib/mod.ts";
import { forward } from "./06_forward.ts";
export const predict = (params: Params, x: Matrix): Uint8Array =>
  Uint8Array.from(forward(params, x).a2.toRows(), (row) => row.indexOf([...row].sort().at(-1)!));
export const accuracy = (a: ArrayLike<number>, p: ArrayLike<number>): number =>
  Array.from(a).filter((v, i) => v === p[i]).length / a.length;
