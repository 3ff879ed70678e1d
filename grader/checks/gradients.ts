import type { Problem } from "./check.ts";
import { isRecord, kindProblem } from "./compare.ts";

/** Positions in the list of hints of `08_backward`. */
export const HINT = { output: 0, shape: 1, hidden: 2 };

/** The hint about the layer of a parameter: `W1`, `b1`, `W2` or `b2`. */
export function hintOf(parameter: string): number {
  return parameter.endsWith("1") ? HINT.hidden : HINT.output;
}

/** What is wrong with what backward returned, if it is no object that could hold gradients. */
export function resultProblem(got: unknown): Problem | undefined {
  if (isRecord(got)) return undefined;
  const problem = kindProblem("backward(…)", got, "{ dW1, db1, dW2, db2 }");
  return { ...problem, hint: "none" };
}
