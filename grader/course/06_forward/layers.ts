import { Matrix, type Params } from "../../../lib/mod.ts";
import {
  Blocked,
  type CallOptions,
  type Check,
  type Lab,
  type Problem,
} from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem, shapeProblem } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import type { Repeated } from "../../sandbox/values.ts";
import { centred, correlation } from "../network/correlation.ts";
import { forward, type Rows } from "../network/network.ts";
import { normals } from "../network/scene.ts";
import { net, type SmallNetwork, smallNetworks } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";

type Layer = "z1" | "a1" | "z2" | "a2";

const WANTED = "{ z1, a1, z2, a2 }";

/** Numbers smaller than this play no part in the next layer: a bias alone would pass for it. */
const NOTHING = 1e-3;

/** Layers of some hundred numbers, the same in every run: a file that is judged twice is judged alike. */
const MANY_NEURONS: SmallNetwork = {
  params: {
    W1: normals(12, 40, 1, Math.sqrt(2 / 12)),
    b1: normals(1, 40, 2, 3),
    W2: normals(40, 30, 3, Math.sqrt(2 / 40)),
    b2: normals(1, 30, 4, 3),
  },
  x: normals(20, 12, 5),
  yTrue: new Matrix(20, 30),
};

/** How far a layer with a mistake in it still goes along with the right one. */
const RELATED = 0.25;

/** Nothing is cut off or scaled down: z1 is 603 and −1798, z2 is 1207 and −2. */
const LARGE: SmallNetwork = {
  params: {
    W1: Matrix.from([[2, -6]]),
    b1: Matrix.from([[3, 2]]),
    W2: Matrix.from([[2, 0], [1, 1]]),
    b2: Matrix.from([[1, -2]]),
  },
  x: Matrix.from([[300]]),
  yTrue: Matrix.from([[1, 0]]),
};

/** Calls forward and looks whether an object comes back. */
export async function layersOf(
  lab: Lab,
  params: Params,
  x: Matrix | Repeated,
  options?: CallOptions,
): Promise<{ got: Record<string, unknown>; problem?: Problem }> {
  const got = await lab.call("forward", [params, x], options);
  return isRecord(got)
    ? { got }
    : { got: {}, problem: { ...kindProblem("forward(params, x)", got, WANTED), hint: "none" } };
}

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
          if (!wrong || isRight(layer, got[layer], network)) return undefined;
          return { ...hintFor(layer, got[layer], network), ...wrong };
        });
      };
      const problem = await forAll(lab, (most) => smallNetworks(most), judge) ??
        await judge(LARGE).then((large) => large && { ...large, hint: "large" as const });
      if (problem) return problem;
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

/** The smallest counterexample keeps of bias and weights only what plays a part in the mistake. */
function hintFor(layer: Layer, own: unknown, { params, x }: SmallNetwork): { hint?: Hint } {
  const { W1, b1, W2, b2 } = params;
  const [weights, bias] = layer === "z1" ? [W1, b1] : layer === "z2" ? [W2, b2] : [];
  if (!weights || !bias) return {};
  if (shapeProblem(layer, own, x.rows, bias.cols)) return { hint: "shapes" };
  const isZero = ({ data }: Matrix) => data.every((value) => value === 0);
  if (isZero(bias) && !isZero(weights)) return {};
  return { hint: x.rows === 1 ? "bias" : "everyRow" };
}

/** What the submission has for a layer; "lost" if that is next to nothing where it should not be. */
function ownLayer(
  got: Record<string, unknown>,
  layer: Layer,
  next: Layer,
  { params, x }: SmallNetwork,
): Rows | "lost" {
  const right = forward(net(params), x.toRows())[layer];
  if (shapeProblem(layer, got[layer], right.length, right[0].length)) {
    throw new Blocked(`${next} is made from ${layer}, whose shape must be right first`);
  }
  const own = (got[layer] as Matrix).toRows();
  if (!own.flat().every(Number.isFinite)) {
    throw new Blocked(`${next} is made from ${layer}, whose entries must be finite first`);
  }
  return hasNumbers(right) && !hasNumbers(own) ? "lost" : own;
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

function hasNumbers(layer: Rows): boolean {
  return layer.flat().some((value) => Math.abs(value) >= NOTHING);
}
