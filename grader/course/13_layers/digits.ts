/** Both functions at the size of real digits, with two hidden layers. */
import { type Layer, Matrix } from "../../../lib/mod.ts";
import { loadTestSet } from "../../../lib/mnist.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { sameDraws } from "../../judge/draw.ts";
import { ofCall } from "../../judge/property.ts";
import { digitsOf } from "../network/digits.ts";
import { derivedSlopes, smoothImages, through } from "../network/layers.ts";
import { activationsThrough, randomLayers, rowsOfLayers } from "../network/small_layers.ts";
import { listProblem } from "./layers.ts";

const SIZES = [784, 128, 64, 10];
/** More than a batch of the course. */
const MOST = 150;
/** No sum comes nearer to ReLU's kink than float32 rounds it. */
const MARGIN = 1e-4;
/** Sums of 784 products round more than a few numbers do. */
const FORWARD = { absolute: 2e-5, relative: 1e-4 };
const BACKWARD = { absolute: 1e-6, relative: 1e-3 };

/** What is wrong on many digits, or on one. */
export async function digitsProblem(lab: Lab): Promise<Problem | undefined> {
  return await lab.fixed("many", () => onDigits(lab, MOST)) ??
    await lab.fixed("one", () => onDigits(lab, 1));
}

async function onDigits(lab: Lab, count: number): Promise<Problem | undefined> {
  const { layers, x, y } = await drawn(lab, count);
  const about = `${x.rows} test digits and 784-128-64-10`;
  return withCode(`forwardLayers(layers, x) // ${about}`, await forwardProblem(lab, layers, x)) ??
    withCode(`backwardLayers(…) // ${about}`, await backwardProblem(lab, layers, x, y));
}

function withCode(counterexample: string, problem: Problem | undefined): Problem | undefined {
  return problem && { ...problem, counterexample };
}

function forwardProblem(lab: Lab, layers: Layer[], x: Matrix): Promise<Problem | undefined> {
  const right = through(rowsOfLayers(layers), x.toRows());
  return ofCall("forwardLayers", [], async () => {
    const got = await lab.call("forwardLayers", [layers, x]);
    const order = [...layers.keys()];
    return listProblem("activations", got, [...right], order, { tolerance: FORWARD });
  });
}

function backwardProblem(
  lab: Lab,
  layers: Layer[],
  x: Matrix,
  y: Matrix,
): Promise<Problem | undefined> {
  const right = derivedSlopes(rowsOfLayers(layers), x.toRows(), y.toRows());
  return ofCall("backwardLayers", [], async () => {
    const got = await lab.call("backwardLayers", [layers, activationsThrough(layers, x), x, y]);
    const order = [...layers.keys()].reverse();
    return listProblem("gradients", got, [...right], order, { tolerance: BACKWARD });
  });
}

/** A network and test digits, the same in every run; those near a kink are left out. */
async function drawn(lab: Lab, count: number) {
  const { random } = sameDraws();
  const layers = randomLayers(SIZES, random);
  const { x, y } = digitsOf(await lab.once(loadTestSet), Math.max(count, 10), random);
  const smooth = smoothImages(rowsOfLayers(layers), x.toRows(), MARGIN).slice(0, count);
  const rowsOf = (m: Matrix) => Matrix.from(smooth.map((i) => [...m.row(i)]));
  return { layers, x: rowsOf(x), y: rowsOf(y) };
}
