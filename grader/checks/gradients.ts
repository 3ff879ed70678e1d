import type { Problem } from "./check.ts";
import { isRecord, kindProblem } from "./compare.ts";

/** Positions in the list of hints of `08_backward`. */
export const HINT = { output: 0, shape: 1, hidden: 2 };

/** The hint about the layer of a parameter: `W1`, `b1`, `W2` or `b2`. */
export function hintOf(parameter: string): number {
  return parameter.endsWith("1") ? HINT.hidden : HINT.output;
}

/**
 * By what factor a gradient is too long: least squares; 1 where it points elsewhere. Its length has a
 * check of its own, so that one wrong factor costs once.
 */
export function factorOf(own: readonly number[], right: readonly number[]): number {
  const factor = dot(own, right) / dot(right, right);
  return factor > 0 && factor < Infinity ? factor : 1;
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** What is wrong with what backward returned, if it is no object that could hold gradients. */
export function resultProblem(got: unknown): Problem | undefined {
  if (isRecord(got)) return undefined;
  const problem = kindProblem("backward(…)", got, "{ dW1, db1, dW2, db2 }");
  return { ...problem, hint: "none" };
}
