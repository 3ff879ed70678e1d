/** What is wrong with the forward pass. */
import { Matrix, Random } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { isRecord, matrixProblem } from "../../judge/compare.ts";
import { oneHot } from "../../judge/inputs.ts";
import { forAll } from "../../judge/property.ts";
import { through } from "../network/layers.ts";
import {
  randomLayers,
  rowsOfLayers,
  type SmallLayers,
  smallLayers,
} from "../network/small_layers.ts";
import { normals } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";
import { type Depths, isMisfit, listProblem, ofForward, ONE, SEVERAL, TWO } from "./layers.ts";

/** All that comes before is right where one of these is wrong. */
const FORWARD = { z: "sum", a: "bend" };

/** Compares z and a of each of several layers, and says what is right with fewer. */
export async function anyDepthForward(lab: Lab): Promise<Problem | undefined> {
  const problem = await forwardProblem(lab, SEVERAL);
  if (!problem) return undefined;
  if (isMisfit(problem)) {
    return await forwardProblem(lab, ONE) ? problem : { ...problem, hint: "sum" };
  }
  if (problem.reason) return problem;
  if (!await forwardProblem(lab, TWO)) return { ...problem, hint: "onlyTwoForward" };
  return problem.hint === "sum" ? { ...problem, hint: await hintOfSums(lab) } : problem;
}

/** Three layers of one width, with numbers that no two of them share. */
const SQUARE: SmallLayers = {
  layers: randomLayers([4, 4, 4, 4], new Random(3)),
  x: normals(5, 4, 4),
  yTrue: oneHot([2, 0, 3, 1, 2], 4),
};

/** What is wrong with z, where a network shows it whose numbers are all different. */
async function hintOfSums(lab: Lab): Promise<Hint> {
  const { layers, x } = SQUARE;
  const got = await lab.call("forwardLayers", [layers, x]).catch(() => undefined);
  if (!Array.isArray(got)) return "sum";
  const sums = got.map((item) =>
    isRecord(item) && item.z instanceof Matrix ? `${item.z.data}` : item
  );
  if (new Set(sums).size < sums.length) return "shared";
  const [{ a }] = through(rowsOfLayers(layers), x.toRows());
  return matrixProblem("z", isRecord(got[0]) && got[0].z, a) ? "sum" : "bent";
}

/** Compares z and a of each layer, the first layer first. */
export function forwardProblem(lab: Lab, depths: Depths): Promise<Problem | undefined> {
  return forAll(lab, (most) => smallLayers(most, depths), ({ layers, x }) => {
    const right = through(rowsOfLayers(layers), x.toRows());
    const order = [...layers.keys()];
    return ofForward(
      lab,
      layers,
      x,
      (got) => listProblem("activations", got, [...right], order, { hints: FORWARD }),
    );
  });
}
