import { Matrix } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { centred, correlation } from "../network/correlation.ts";
import { forward, type Rows } from "../network/network.ts";
import { net, type SmallNetwork, smallNetworks } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";
import { hasNumbers, type Layer, layersOf, MANY_NEURONS, ownLayer } from "./own_layers.ts";
import { hinted, hintedLarge } from "./symptom.ts";

/** How far a layer with a mistake in it still goes along with the right one. */
const RELATED = 0.25;

/**
 * Nothing is cut off or scaled down: z1 is 603 and −1798, z2 is 1207 and −2. The logits of the second image
 * are 9 and 0: beside those of the first, nothing is left of their exponentials.
 */
const LARGE: SmallNetwork = {
  params: {
    W1: Matrix.from([[2, -6]]),
    b1: Matrix.from([[3, 2]]),
    W2: Matrix.from([[2, 0], [1, 1]]),
    b2: Matrix.from([[1, -2]]),
  },
  x: Matrix.from([[300], [0]]),
  yTrue: Matrix.from([[1, 0], [1, 0]]),
};

/** What a layer must be. */
interface LayerRule extends Pick<Check<Hint>, "title" | "catches" | "points" | "hint"> {
  layer: Layer;
  /** The layer that it is made from; the first is made from the images. */
  before?: Layer;
  formula(network: SmallNetwork, before: Rows): Rows;
}

/**
 * A check of one layer, given what the submission itself computed for the layer before it: a
 * mistake in one layer does not cost the points of the next. A layer that is right is so whatever was
 * told of the one before. But there must be something to compute
 * from: made of ones alone, each layer would be right given the one before.
 */
export function layerCheck({ layer, before, formula, ...terms }: LayerRule): Check<Hint> {
  return {
    id: layer,
    ...terms,
    uses: ["forward"],
    run: async (lab) => {
      let isJudged = false;
      const judge = (network: SmallNetwork) => {
        const { params, x } = network;
        return ofCall("forward", [params, x], async () => {
          const { got, problem } = await layersOf(lab, params, x);
          if (problem) return problem;
          const own = before ? ownLayer(got, before, layer, network) : undefined;
          if (own === "lost") return undefined;
          isJudged ||= !own || hasNumbers(own);
          const wrong = matrixProblem(layer, got[layer], formula(network, own ?? []), { of: got });
          return isRight(layer, got[layer], network) ? undefined : wrong;
        });
      };
      const problem = await forAll(lab, (most) => smallNetworks(most), judge);
      if (problem) return await hinted(lab, layer, problem);
      const large = await judge(LARGE);
      if (large) return hintedLarge(layer, large);
      const related = () => mustBeRelated(lab, before!, layer);
      if (isJudged) return before && await lab.fixed("related", related);
      throw new Blocked(`${layer} is made from ${before}, which is zero everywhere, or nearly`);
    },
  };
}

/** Whether a layer is right, whatever was told of the layer before it. */
function isRight(layer: Layer, own: unknown, { params, x }: SmallNetwork): boolean {
  return !matrixProblem(layer, own, forward(net(params), x.toRows())[layer]);
}

/**
 * Sees that a layer has to do with the right one, whatever is wrong with it. Of 600 numbers, some that
 * were drawn without a look at the network correlate by more than this once in 10^9 times.
 *
 * @throws {Blocked} when it has not: then what is made from it says nothing
 */
async function mustBeRelated(lab: Lab, layer: Layer, next: Layer): Promise<undefined> {
  const { params, x } = MANY_NEURONS;
  const own = ownLayer((await layersOf(lab, params, x)).got, layer, next, MANY_NEURONS);
  const right = forward(net(params), x.toRows())[layer];
  if (
    own !== "lost" && Math.abs(correlation(centred(own.flat()), centred(right.flat()))) >= RELATED
  ) return;
  throw new Blocked(`${next} is made from ${layer}, which has nothing to do with the right one`);
}
