import type { Lab, Problem } from "../../judge/check.ts";
import {
  isClose,
  isRecord,
  kindProblem,
  matrixProblem,
  type Tolerance,
} from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { show } from "../../judge/show.ts";
import type { Net, Rows } from "../network/network.ts";
import { activationsOf, type SmallNetwork } from "../network/small_network.ts";

/** Each gradient, and the parameter whose slope it is; output first, as the others are made from it. */
export const PARAMETER = { dW2: "W2", db2: "b2", dW1: "W1", db1: "b1" } as const;

/** The name of a gradient. */
export type Name = keyof typeof PARAMETER;
/** The gradients in the order in which they are made. */
export const NAMES = Object.keys(PARAMETER) as Name[];

/** What `backward` returned, once it is known to be an object. */
export type Own = Record<string, unknown>;

/** A submission computes in float32, the difference quotient in float64. */
export const GRADIENT: Tolerance = { absolute: 1e-6, relative: 1e-3 };

/** What is wrong with what backward returned, if that is not an object that could hold gradients. */
export function resultProblem(got: unknown): Problem | undefined {
  if (isRecord(got)) return undefined;
  const problem = kindProblem("backward(…)", got, "{ dW1, db1, dW2, db2 }");
  return { ...problem, hint: "none" };
}

/** What is wrong with one gradient, entry by entry, against differences of the loss. */
export function slopesProblem(name: Name, own: Own, right: Rows): Problem | undefined {
  const versus = "the numeric gradient is";
  return matrixProblem(name, own[name], right, { tolerance: GRADIENT, versus, of: own });
}

/** The slopes that belong to a gradient. */
export function slopesOf(name: Name, gradient: Net): Rows {
  return gradient[PARAMETER[name]];
}

/** Calls `backward` on a network and judges the gradients; what is wrong is told with the network. */
export async function ofBackward(
  lab: Lab,
  network: SmallNetwork,
  judge: (own: Own) => Problem | undefined,
): Promise<Problem | undefined> {
  const { params, x, yTrue } = network;
  const problem = await ofCall("backward", [], async () => {
    const own = await lab.call("backward", [params, activationsOf(params, x), x, yTrue]);
    return resultProblem(own) ?? judge(own as Own);
  });
  return problem && { ...problem, counterexample: codeOf(network) };
}

/** The call as code that can be run: the activations are forward's. */
export function codeOf({ params, x, yTrue }: SmallNetwork): string {
  return `params = ${show(params)}; x = ${show(x)}; yTrue = ${show(yTrue)}; ` +
    "backward(params, forward(params, x), x, yTrue)";
}

/**
 * By what factor slopes are too long: the f for which own is nearest to f · right, by least squares.
 * Undefined where they point the other way, or are not numbers.
 */
export function factorOf(own: readonly number[], right: readonly number[]): number | undefined {
  const factor = dot(own, right) / dot(right, right);
  return factor > 0 && factor < Infinity ? factor : undefined;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** Whether slopes are right but for one factor on all of them. */
export function isScaled(own: readonly number[], right: readonly number[]): boolean {
  const factor = factorOf(own, right);
  return factor !== undefined &&
    own.every((value, i) => isClose(value / factor, right[i], GRADIENT));
}
