/** A batch of one image: whether its gradients are right, and as long as they should be. */
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
import { drawn, isRight, type Size, type Verdicts } from "./verdicts.ts";

/** The second has long slopes of W1, the third of b1: what shortens them does not depend on the number of images. */
const ONE_IMAGE: Size[] = [
  { sizes: [1, 3, 4, 3], images: 1, weights: 1 },
  { sizes: [1, 5, 5, 5], images: 8, weights: 0.3 },
  { sizes: [1, 3, 5, 4], images: 1, weights: 4 },
];
const ALONE: Hint = "oneImage";

/**
 * What is wrong with the length of the gradients of one image, where those of several images are right.
 * Whatever else may be wrong with them is seen on one real digit.
 */
export async function oneImageProblem(lab: Lab, verdicts: Verdicts): Promise<Problem | undefined> {
  for (const name of NAMES.filter((name) => isRight(verdicts[name]))) {
    const problem = await ofOneImage(
      lab,
      ONE_IMAGE[0],
      (own, right) => lengthProblem(name, own, right(name)),
    );
    if (problem) return problem;
  }
  return undefined;
}

/** What is wrong with a gradient of several images, with a hint where those of single images are right. */
export async function besideOneImage(lab: Lab, name: Name, problem: Problem, hint: Hint) {
  if (problem.reason) return problem;
  for (const size of ONE_IMAGE) {
    const wrong = await ofOneImage(
      lab,
      size,
      (own, right) => slopesProblem(name, own, right(name)),
    );
    if (wrong) return problem;
  }
  return { ...problem, hint };
}

/** Judges the gradients of one image beside the slopes that are measured. */
function ofOneImage(
  lab: Lab,
  size: Size,
  judge: (own: Own, right: (name: Name) => Rows) => Problem | undefined,
): Promise<Problem | undefined> {
  const draws = sameDraws();
  const network = drawUntil(draws, () => drawn(size, draws.random));
  const gradient = numericGradient(net(network.params), network.x.toRows(), network.yTrue.toRows());
  return ofBackward(lab, network, (own) => judge(own, (name) => slopesOf(name, gradient)));
}

/** What is wrong with a gradient that points the right way. */
function lengthProblem(name: Name, own: Own, right: Rows): Problem | undefined {
  const [gradient, problem] = [own[name], slopesProblem(name, own, right)];
  if (!problem || !(gradient instanceof Matrix)) return undefined;
  if (!isScaled([...gradient.data], right.flat())) return undefined;
  const message =
    `with several images ${name} has the right length, with one it has not: ${problem.message}`;
  return { ...problem, message, hint: ALONE };
}
