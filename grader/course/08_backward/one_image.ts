/** A batch of one image: whether its gradients are as long as they should be. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { drawUntil, sameDraws } from "../../judge/draw.ts";
import { numericGradient } from "../network/gradient.ts";
import type { Rows } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import {
  isScaled,
  type Name,
  NAMES,
  ofBackward,
  type Own,
  slopesOf,
  slopesProblem,
} from "./gradients.ts";
import { drawn, type Size } from "./verdicts.ts";

const ONE_IMAGE: Size = { sizes: [1, 3, 4, 3], images: 1, weights: 1 };
const HINT: Hint = "oneImage";

/**
 * What is wrong with the length of the gradients of one image, where those of several images are right.
 * Whatever else may be wrong with them is seen on one real digit.
 */
export function oneImageProblem(lab: Lab): Promise<Problem | undefined> {
  const draws = sameDraws();
  const network = drawUntil(draws, () => drawn(ONE_IMAGE, draws.random));
  const right = numericGradient(net(network.params), network.x.toRows(), network.yTrue.toRows());
  return ofBackward(lab, network, (own) => {
    for (const name of NAMES) {
      const problem = lengthProblem(name, own, slopesOf(name, right));
      if (problem) return problem;
    }
    return undefined;
  });
}

/** What is wrong with a gradient that points the right way. */
function lengthProblem(name: Name, own: Own, right: Rows): Problem | undefined {
  const [gradient, problem] = [own[name], slopesProblem(name, own, right)];
  if (!problem || !(gradient instanceof Matrix)) return undefined;
  if (!isScaled([...gradient.data], right.flat())) return undefined;
  const message =
    `with several images ${name} has the right length, with one it has not: ${problem.message}`;
  return { ...problem, message, hint: HINT };
}
