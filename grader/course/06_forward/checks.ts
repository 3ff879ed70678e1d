import { Matrix, type Params } from "../../../lib/mod.ts";
import { Blocked, type Check, type Lab, type Problem } from "../../judge/check.ts";
import { isRecord, kindProblem, matrixProblem, shapeProblem } from "../../judge/compare.ts";
import { forAll, ofCall } from "../../judge/property.ts";
import { rejection } from "../../judge/rejection.ts";
import { centred, correlation } from "../network/correlation.ts";
import { someDigits } from "../network/digits.ts";
import { affine, forward, relu, type Rows, softmax } from "../network/network.ts";
import { net, randomParams, type SmallNetwork, smallNetworks } from "../network/small_network.ts";
import type { Hint } from "./exercise.ts";

type Layer = "z1" | "a1" | "z2" | "a2";

const WANTED = "{ z1, a1, z2, a2 }";

/** Sums of 784 float32 products round more than a few numbers do. */
const SUMS = { tolerance: { absolute: 2e-5, relative: 1e-4 } };

/** Numbers smaller than this play no part in the next layer: a bias alone would pass for it. */
const NOTHING = 1e-3;

/** How far a layer with a mistake in it still goes along with the right one. */
const RELATED = 0.25;

/** More than a part that might be taken for the whole. */
const DIGITS = 150;

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

/** Three inputs, two hidden neurons and two classes. */
const THREE_INPUTS: Params = {
  W1: Matrix.from([[1, 0], [0, 1], [1, 1]]),
  b1: Matrix.from([[1, 0]]),
  W2: Matrix.from([[1, 0], [0, 1]]),
  b2: Matrix.from([[0, 1]]),
};

/** Calls forward and looks whether an object comes back. */
async function layers(
  lab: Lab,
  params: Params,
  x: Matrix,
): Promise<{ got: Record<string, unknown>; problem?: Problem }> {
  const got = await lab.call("forward", [params, x]);
  return isRecord(got)
    ? { got }
    : { got: {}, problem: { ...kindProblem("forward(params, x)", got, WANTED), hint: "none" } };
}

/** What a layer must be. */
interface LayerRule extends Pick<Check, "title" | "catches"> {
  layer: Layer;
  /** The layer that it is made from; the first is made from the images. */
  before?: Layer;
  formula(network: SmallNetwork, before: Rows): Rows;
}

/**
 * A check of one layer, given what the submission itself computed for the layer before it: a
 * mistake in one layer does not cost the points of the next. But there must be something to compute
 * from: made of ones alone, each layer would be right given the one before.
 */
function layerCheck({ layer, before, title, catches, formula }: LayerRule): Check<Hint> {
  return {
    id: layer,
    title,
    catches,
    points: 2,
    uses: ["forward"],
    run: async (lab) => {
      let isJudged = false;
      const judge = (network: SmallNetwork) => {
        const { params, x } = network;
        return ofCall("forward", [params, x], async () => {
          const { got, problem } = await layers(lab, params, x);
          if (problem) return problem;
          const own = before ? ownLayer(got, before, layer, network) : undefined;
          if (own === "lost") return undefined;
          isJudged ||= !own || hasNumbers(own);
          const wrong = matrixProblem(layer, got[layer], formula(network, own ?? []), { of: got });
          return wrong && { ...hintFor(layer, got[layer], network), ...wrong };
        });
      };
      const problem = await forAll(lab, (most) => smallNetworks(most), judge) ??
        await judge(LARGE).then((large) => large && { ...large, hint: "none" as const });
      if (problem) return problem;
      if (isJudged) return before && await mustBeRelated(lab, before, layer);
      throw new Blocked(`${layer} is made from ${before}, which is zero everywhere, or nearly`);
    },
  };
}

/** The smallest counterexample keeps of bias and weights only what plays a part in the mistake. */
function hintFor(layer: Layer, own: unknown, { params, x }: SmallNetwork): Pick<Problem, "hint"> {
  const { W1, b1, W2, b2 } = params;
  const [weights, bias] = layer === "z1" ? [W1, b1] : layer === "z2" ? [W2, b2] : [];
  if (!weights || !bias) return {};
  if (shapeProblem(layer, own, x.rows, bias.cols)) return { hint: "shapes" };
  const isZero = ({ data }: Matrix) => data.every((value) => value === 0);
  return !isZero(bias) || isZero(weights) ? { hint: "bias" } : {};
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
  const params = randomParams([12, 40, 30], lab.random);
  for (const { data } of [params.b1, params.b2]) {
    data.forEach((_, i) => data[i] = 3 * lab.random.normal());
  }
  const x = new Matrix(20, 12, Float32Array.from({ length: 240 }, () => lab.random.normal()));
  const network = { params, x, yTrue: new Matrix(20, 30) };
  const own = ownLayer((await layers(lab, params, x)).got, layer, next, network);
  const right = forward(net(params), x.toRows())[layer];
  if (
    own !== "lost" && Math.abs(correlation(centred(own.flat()), centred(right.flat()))) >= RELATED
  ) return;
  throw new Blocked(`${next} is made from ${layer}, which has nothing to do with the right one`);
}

function hasNumbers(layer: Rows): boolean {
  return layer.flat().some((value) => Math.abs(value) >= NOTHING);
}

/** What `06_forward.ts` must do. */
export const checks: Check<Hint>[] = [
  layerCheck({
    layer: "z1",
    title: "z1 is x·W1 + b1",
    catches:
      "A first layer without its bias, with the bias subtracted, or with it in one row only.",
    formula: ({ params, x }) => {
      const { W1, b1 } = net(params);
      return affine(x.toRows(), W1, b1);
    },
  }),
  layerCheck({
    layer: "a1",
    before: "z1",
    title: "a1 is ReLU of z1",
    catches:
      "A hidden layer without ReLU, with softmax in its place, or with the bias added after it.",
    formula: (_, z1) => relu(z1),
  }),
  layerCheck({
    layer: "z2",
    before: "a1",
    title: "z2 is a1·W2 + b2",
    catches:
      "An output layer made from z1 in place of a1, without its bias, or already through softmax.",
    formula: ({ params }, a1) => {
      const { W2, b2 } = net(params);
      return affine(a1, W2, b2);
    },
  }),
  layerCheck({
    layer: "a2",
    before: "z2",
    title: "a2 is softmax of z2",
    catches: "Logits in place of probabilities, softmax applied twice, or ReLU on the output.",
    formula: (_, z2) => softmax(z2),
  }),
  {
    id: "real-digits",
    title: "784-128-10 on real digits gives the right probabilities",
    catches:
      "Code that is right on a few neurons but not at full size, such as a loop over the first 64 images.",
    points: 1,
    uses: ["forward"],
    run: async (lab) => {
      const params = randomParams([784, 128, 10], lab.random);
      const { x } = await someDigits(lab, DIGITS);
      const { got, problem } = await layers(lab, params, x);
      const right = forward(net(params), x.toRows());
      const wrong = problem ?? matrixProblem("a1", got.a1, right.a1, { ...SUMS, of: got }) ??
        matrixProblem("a2", got.a2, right.a2, { ...SUMS, of: got });
      return wrong && { ...wrong, counterexample: `forward(params, x) // ${DIGITS} test digits` };
    },
  },
  {
    id: "columns-that-do-not-fit",
    hint: "shapes",
    title: "Images with more or fewer columns than W1 has rows throw a RangeError",
    catches:
      "Images of the wrong width that are computed with anyway, or refused with another kind of error.",
    points: 1,
    uses: ["forward"],
    run: async (lab) => {
      // A function that throws at anything would pass: one call must come back.
      const fits = await layers(lab, THREE_INPUTS, Matrix.from([[1, 2, 3], [4, 5, 6]]));
      if (fits.problem) return fits.problem;
      // Three rows: as many numbers as whole rows of three, for code that divides to get the row count.
      for (const x of [new Matrix(3, 4), new Matrix(3, 2)]) {
        x.data.forEach((_, i) => x.data[i] = i + 1);
        const why = `x has ${x.cols} columns, W1 has 3 rows`;
        const refusal = { why, name: "forward(params, x)" };
        const problem = await rejection(lab, "forward", [THREE_INPUTS, x], refusal);
        if (problem) return problem;
      }
      return undefined;
    },
  },
];
