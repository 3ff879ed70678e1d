/** Whether a step has to do with the gradient at all. */
import { Random } from "../../../lib/mod.ts";
import { Blocked, type Lab } from "../../judge/check.ts";
import { oneHot } from "../../judge/inputs.ts";
import { centred, correlation } from "../network/correlation.ts";
import { normals } from "../network/scene.ts";
import { PARAMETERS } from "../network/network.ts";
import { net, randomParams } from "../network/small_network.ts";
import { gradientAt } from "./orders.ts";
import { train } from "./training.ts";

/** The same step in every run: a file that is judged twice is judged alike. */
const SEED = 1;
/** How far a step with a mistake in it still goes along the gradient, up or down. */
const RELATED = 0.4;

/**
 * Sees that a step has to do with the gradient: weights that are moved at random have "used" every row.
 * Of 278 numbers, random ones correlate by more than this once in 10^11 times.
 *
 * @throws {Blocked} when it has not
 */
export function mustBeRelated(lab: Lab): Promise<undefined> {
  return lab.fixed("related", () => related(lab));
}

/** A step that has nothing to do with the gradient. */
class NotAlong extends Blocked {}

/** Whether a step goes along the gradient, up or down, as far as can be seen. */
export function mayBeAlong(lab: Lab): Promise<boolean> {
  return related(lab).then(() => true, (error) => !(error instanceof NotAlong));
}

async function related(lab: Lab): Promise<undefined> {
  const start = randomParams([10, 16, 6], new Random(SEED));
  const x = normals(12, 10, SEED + 1);
  const set = { x, y: oneHot(Array.from({ length: 12 }, (_, i) => i), 6) };
  const settings = { epochs: 1, batchSize: 12, learningRate: 0.125, seed: SEED };
  const { params } = await train(lab, { params: start, train: set, test: set }, settings);
  const moved = PARAMETERS.flatMap((name) =>
    [...params[name].data].map((w, i) => w - start[name].data[i])
  );
  if (moved.every((far) => far === 0)) throw new Blocked("no parameter is moved");
  const slopes = PARAMETERS.flatMap((name) => gradientAt(net(start), set)[name].flat());
  const along = correlation(centred(moved), centred(slopes));
  if (Math.abs(along) >= RELATED) return;
  throw new NotAlong("the weights are moved, but not along the gradient");
}
