/** What `forwardLayers` and `backwardLayers` return, layer by layer. */
import type { Layer, Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import {
  isRecord,
  kindProblem,
  matrixProblem,
  type Rows,
  type Tolerance,
} from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import { activationsThrough, type SmallLayers } from "../network/small_layers.ts";

/** The fewest layers, and the most. */
export type Depths = readonly [number, number];

/** How many layers: one alone has no ReLU and nothing to go back to, two may be right by chance. */
export const ONE = [1, 1] as const;
export const SEVERAL = [2, 5] as const;
export const TWO = [2, 2] as const;
export const UP_TO_THREE = [2, 3] as const;

/** What is compared of each layer, the first first: rows, by their names. */
export type Right = Record<string, Rows>;

/** How the right rows are compared, and called. */
export interface Manner {
  tolerance?: Tolerance;
  versus?: string;
  /** By the name of a field the hint that helps where its numbers are wrong. */
  hints?: Record<string, string>;
}

/**
 * What is wrong with a list of objects of matrices; undefined when nothing is.
 *
 * @param name what the message calls the list
 * @param order the layers in the order in which they are looked at
 */
export function listProblem(
  name: string,
  got: unknown,
  right: readonly Right[],
  order: readonly number[],
  manner: Manner = {},
): Problem | undefined {
  const fields = Object.keys(right[0]).join(", ");
  const wanted = `a list of ${right.length} objects { ${fields} }, one for each layer`;
  if (!Array.isArray(got)) return { ...kindProblem(name, got, wanted), hint: "none" };
  if (got.length !== right.length) {
    const message =
      `${name} has length ${got.length}, expected ${right.length}: one for each layer`;
    return { message, hint: "order" };
  }
  for (const l of order) {
    const problem = itemProblem(`${name}[${l}]`, got[l], right[l], manner);
    if (!problem) continue;
    return isTurned(got, right, manner) ? { ...problem, hint: "order" } : problem;
  }
  return undefined;
}

/** Whether the items are right, the last layer's first. */
function isTurned(got: readonly unknown[], right: readonly Right[], manner: Manner): boolean {
  const turned = got.toReversed();
  return right.every((item, l) => !itemProblem("", turned[l], item, manner));
}

function itemProblem(
  name: string,
  got: unknown,
  right: Right,
  manner: Manner,
): Problem | undefined {
  if (!isRecord(got)) {
    return { ...kindProblem(name, got, `{ ${Object.keys(right).join(", ")} }`), hint: "none" };
  }
  for (const [field, rows] of Object.entries(right)) {
    const problem = matrixProblem(`${name}.${field}`, got[field], rows, { ...manner, of: got });
    if (!problem) continue;
    return problem.reason || problem.looks ? problem : { hint: manner.hints?.[field], ...problem };
  }
  return undefined;
}

/** Calls `forwardLayers` and judges what comes. */
export function ofForward(
  lab: Lab,
  layers: Layer[],
  x: Matrix,
  judge: (got: unknown) => Problem | undefined,
): Promise<Problem | undefined> {
  return ofCall(
    "forwardLayers",
    [layers, x],
    async () => judge(await lab.call("forwardLayers", [layers, x])),
  );
}

/** Calls `backwardLayers` with the oracle's activations; what is wrong is told with the network. */
export async function ofBackward(
  lab: Lab,
  network: SmallLayers,
  judge: (got: unknown) => Problem | undefined,
): Promise<Problem | undefined> {
  const { layers, x, yTrue } = network;
  const args = [layers, activationsThrough(layers, x), x, yTrue];
  const problem = await ofCall(
    "backwardLayers",
    args,
    async () => judge(await lab.call("backwardLayers", args)),
  );
  return problem && { ...problem, counterexample: codeOf(network) };
}

/** The call as code that can be run: the activations are forwardLayers's. */
function codeOf({ layers, x, yTrue }: SmallLayers): string {
  return `layers = ${show(layers)}; x = ${show(x)}; yTrue = ${show(yTrue)}; ` +
    "backwardLayers(layers, forwardLayers(layers, x), x, yTrue)";
}

/** Whether two matrices did not fit, or an index was past the end. */
export function isMisfit({ reason }: Problem): boolean {
  return reason?.code === "threw" && reason.rangeError;
}
