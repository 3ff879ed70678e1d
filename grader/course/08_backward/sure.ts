/** `backward` where probabilities are exactly 0 and 1, as float32 has them: none may be divided by. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { numericGradient } from "../network/gradient.ts";
import type { Rows } from "../network/network.ts";
import { net, type SmallNetwork } from "../network/small_network.ts";
import { isScaled, NAMES, ofBackward, PARAMETER, slopesOf, slopesProblem } from "./gradients.ts";

/** The first image's logits are 200, 0 and −200, the second's 1, 0 and −1: sure beside unsure. */
const PARAMS = {
  W1: Matrix.from([[1]]),
  b1: Matrix.from([[1]]),
  W2: Matrix.from([[100, 0, -100]]),
  b2: Matrix.from([[0, 0, 0]]),
};
const X = Matrix.from([[1], [-0.99]]);

/** Sure of the right class: nothing is left to learn from it. */
const RIGHT: SmallNetwork = { params: PARAMS, x: X, yTrue: Matrix.from([[1, 0, 0], [0, 1, 0]]) };
/** Sure of a wrong one. */
const WRONG: SmallNetwork = { params: PARAMS, x: X, yTrue: Matrix.from([[0, 0, 1], [0, 1, 0]]) };

/** What is wrong with the gradients of a network that is sure: of the right class, or of a wrong one. */
export async function sureProblem(lab: Lab): Promise<Problem | undefined> {
  return await ofSure(lab, RIGHT) ?? await ofSure(lab, WRONG);
}

function ofSure(lab: Lab, network: SmallNetwork): Promise<Problem | undefined> {
  const { params, x, yTrue } = network;
  const right = numericGradient(net(params), x.toRows(), yTrue.toRows());
  return ofBackward(lab, network, (own) => {
    for (const name of NAMES) {
      const problem = slopesProblem(name, own, slopesOf(name, right));
      if (problem && !areFinite(own[name])) return { ...problem, hint: "noDivision" };
      // On WRONG, a loss that is clamped has no slope: there any finite number is right.
      if (problem && network === RIGHT && !isScaledAs(own[name], right[PARAMETER[name]])) {
        return { ...problem, hint: "none" };
      }
    }
    return undefined;
  });
}

/** The length is another check's. */
function isScaledAs(own: unknown, right: Rows): boolean {
  return own instanceof Matrix && isScaled([...own.data], right.flat());
}

function areFinite(gradient: unknown): boolean {
  return gradient instanceof Matrix && gradient.data.every(Number.isFinite);
}
