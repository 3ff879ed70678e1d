import { Matrix, Random } from "../../../lib/mod.ts";
import { integers } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

/** Labels and guesses, two in three of them right. */
function pairs(count: number, classes: number, seed: number): number[][] {
  const actual = integers(count, classes, seed);
  const other = integers(count, classes, seed + 1);
  return [actual, actual.map((label, i) => i % 3 === 0 ? other[i] : label)];
}

/** Counts that all differ, but for zeros: there is then only one right order. */
function counts(classes: number, seed: number): Matrix {
  const distinct = new Random(seed).permutation(classes * classes);
  return new Matrix(classes, classes, Float32Array.from(distinct, (n) => n < classes ? 0 : n));
}

export const probes: Probe[] = [
  callOf("confusionMatrix", ...pairs(60, 10, 1).map((list) => new Uint8Array(list))),
  callOf("confusionMatrix", ...pairs(40, 3, 2), 3),
  callOf("confusionMatrix", [0, 2, 2, 5], [0, 4, 2, 2]), // not all of the classes
  callOf("topConfusions", Matrix.from([[7, 1, 4], [3, 0, 2], [0, 5, 9]]), 10),
  callOf("topConfusions", counts(3, 1)),
  callOf("topConfusions", counts(4, 2), 3),
  callOf("topConfusions", counts(5, 3), 100),
  callOf("topConfusions", counts(10, 4)),
];
