import { Matrix } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import { softmax } from "../network/network.ts";
import { integers, normals } from "../network/scene.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";

/** A guess at each of some rows, and the labels. */
function guess(rows: number, cols: number, scale: number, seed: number): Probe {
  const yPred = Matrix.from(softmax(normals(rows, cols, seed, scale).toRows()));
  return callOf("computeLoss", oneHot(integers(rows, cols, seed + 1), cols), yPred);
}

/** At a probability of 0 any large number is right, so only whether one comes back is looked at. */
const atZero: Probe = {
  fn: "computeLoss",
  observe: async (ask) => {
    const seen = await ask("computeLoss", [Matrix.from([[1, 0]]), Matrix.from([[0, 1]])]);
    return "value" in seen ? Number.isFinite(seen.value) : seen;
  },
};

export const probes: Probe[] = [
  guess(1, 3, 1, 1),
  guess(5, 3, 1, 2),
  guess(4, 10, 2, 3),
  ...[2 ** -10, 2 ** -26].map((p) =>
    callOf("computeLoss", Matrix.from([[1, 0]]), Matrix.from([[p, 1 - p]]))
  ),
  atZero,
];
