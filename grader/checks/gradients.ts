/** Positions in the list of hints of `08_backward`. */
export const HINT = { output: 0, shape: 1, hidden: 2 };

/** The hint about the layer of a parameter: `W1`, `b1`, `W2` or `b2`. */
export function hintOf(parameter: string): number {
  return parameter.endsWith("1") ? HINT.hidden : HINT.output;
}
