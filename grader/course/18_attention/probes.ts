import { Matrix } from "../../../lib/mod.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";
import { normals } from "../network/scene.ts";
import { rightWeights } from "./head.ts";

/** Queries, keys, values and slopes of the given sizes. */
function head([rows, keys, d, dv]: readonly number[], seed: number) {
  return {
    q: normals(rows, d, seed),
    k: normals(keys, d, seed + 1),
    v: normals(keys, dv, seed + 2),
    dOut: normals(rows, dv, seed + 3),
  };
}

function forwardOf(sizes: readonly number[], seed: number, causal: boolean): Probe {
  const { q, k, v } = head(sizes, seed);
  return callOf("attention", q, k, v, { causal });
}

function backwardOf(sizes: readonly number[], seed: number, causal: boolean): Probe {
  const { q, k, v, dOut } = head(sizes, seed);
  const weights = Matrix.from(rightWeights({ q, k, causal }));
  return callOf("attentionBackward", q, k, v, weights, dOut);
}

/** Scores that exp cannot take, and a later one that only a mask before softmax leaves out. */
function scores(q: number[][], k: number[][], causal: boolean): Probe {
  const v = Matrix.from(k.map((_, j) => [j + 1]));
  return callOf("attention", Matrix.from(q), Matrix.from(k), v, { causal });
}

export const probes: Probe[] = [
  forwardOf([3, 2, 4, 5], 1, false),
  forwardOf([3, 3, 3, 3], 5, false), // where whatever is exchanged still fits
  forwardOf([4, 4, 3, 2], 9, true),
  scores([[1000]], [[1], [1], [0]], false),
  scores([[-100]], [[100], [100]], false),
  scores([[100], [-100]], [[100], [0]], false),
  scores([[1], [0]], [[0], [10_000]], true),
  backwardOf([3, 2, 4, 5], 13, false),
  backwardOf([3, 3, 3, 3], 17, false),
  backwardOf([4, 4, 3, 2], 21, true),
];
