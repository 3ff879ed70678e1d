import type { Problem } from "../../judge/check.ts";
import { isRecord, kindProblem } from "../../judge/compare.ts";
import type { Hint } from "./exercise.ts";

/** The hint about the layer of a parameter: `W1`, `b1`, `W2` or `b2`. */
export function hintOf(parameter: string): Hint {
  return parameter.endsWith("1") ? "hidden" : "output";
}

/**
 * By what factor a gradient is too long: the f for which own is nearest to f · right, by least squares.
 * It is 1 where the gradient points the other way, or is not made of numbers.
 */
export function factorOf(own: readonly number[], right: readonly number[]): number {
  const factor = dot(own, right) / dot(right, right);
  return factor > 0 && factor < Infinity ? factor : 1;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** What is wrong with what backward returned, if that is not an object that could hold gradients. */
export function resultProblem(got: unknown): Problem | undefined {
  if (isRecord(got)) return undefined;
  const problem = kindProblem("backward(…)", got, "{ dW1, db1, dW2, db2 }");
  return { ...problem, hint: "none" };
}
