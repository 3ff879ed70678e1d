import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { Seeded } from "../../sandbox/values.ts";
import type { Hint } from "./exercise.ts";
import {
  areLogitsRight,
  areShares,
  epsilonProblem,
  knownProblem,
  logitsProblem,
  lossProblem,
  ofTape,
  type Own,
} from "./judge.ts";
import {
  EVERYTHING,
  HEADS,
  LARGE,
  LAYERS,
  MLPS,
  NO_BIASES,
  NO_LAYERS,
  NO_POSITIONS,
  ONE_HEAD,
  ONE_TOKEN,
  PLAIN_NORMS,
  SILENT,
  WHOLE_LAYER,
} from "./scenes.ts";
import { MANNERS, type ModelPart } from "./manners.ts";
import { sampleChecks } from "./sample_checks.ts";
import { type Scene } from "./scene.ts";
import { firstOf, ifPassed } from "./tries.ts";
import { futureProblem, learnsProblem, slopesProblem } from "./whole.ts";

function logitsOfAll(lab: Lab, scenes: Scene[], own: Own, where?: string) {
  return firstOf(scenes, (scene) => logitsProblem(lab, scene, own, where));
}

/** Every wrong manner of some parts. */
function wrong(...parts: ModelPart[]): Own {
  return Object.fromEntries(parts.map((part) => [part, MANNERS[part].slice(1)]));
}

/** Layers that add 0 show the embedding, or else that a layer does more to x than to add. */
async function silentProblem(lab: Lab): Promise<Problem | undefined> {
  const own = wrong("positions", "end");
  const problem = await logitsOfAll(lab, SILENT, own, ", all layers add 0");
  if (!problem || problem.hint) return problem;
  const isRight = await areLogitsRight(lab, NO_LAYERS);
  if (isRight !== false) return { ...problem, hint: isRight ? "stream" : "none" };
  if (await areLogitsRight(lab, NO_POSITIONS)) return { ...problem, hint: "positions" };
  return await areShares(lab, NO_LAYERS) ? { ...problem, hint: "shared" } : problem;
}

/** What is wrong with the loss, whose logits are right. */
async function wrongLossProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await firstOf(SILENT, (scene) => lossProblem(lab, scene));
  return problem && !problem.hint && !problem.reason ? { ...problem, hint: "loss" } : problem;
}

/** Scenes that are right without some part, and what is said of it then. */
type Quieter = [scene: Scene, hint: Hint][];
const QUIETER: Quieter = [[NO_POSITIONS, "positions"], [PLAIN_NORMS, "plainNorms"]];

/** What is wrong, and a hint where a quieter scene comes out right. */
async function orQuieter(
  lab: Lab,
  problem: Problem | undefined,
  more: Quieter = [],
): Promise<Problem | undefined> {
  if (!problem || problem.hint || problem.reason) return problem;
  if (await areLogitsRight(lab, WHOLE_LAYER[1])) return problem; // it takes more to show what is wrong
  for (const [scene, hint] of [...QUIETER, ...more]) {
    if (await areLogitsRight(lab, scene)) return { ...problem, hint };
  }
  return problem;
}

async function normsProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await logitsOfAll(lab, WHOLE_LAYER, wrong("norms")) ??
    await knownProblem(lab, LAYERS[1], wrong("norms")); // between layers
  return await orQuieter(lab, problem);
}

async function attentionProblem(lab: Lab): Promise<Problem | undefined> {
  const own = {
    ...wrong("read", "scores", "bend"),
    skip: ["none around attention", "neither", "attention to itself", "x twice", "into each part"],
  };
  const problem = await orQuieter(
    lab,
    await logitsOfAll(lab, ONE_HEAD, own, ", all W2 and b2 are 0"),
    [[ONE_TOKEN, "compared"]],
  );
  if (!problem || problem.hint || problem.reason) return problem;
  for (const scene of SILENT) if (!await areLogitsRight(lab, scene)) return problem;
  return await areLogitsRight(lab, ONE_TOKEN) === false ? { ...problem, hint: "carried" } : problem;
}

async function mlpProblem(lab: Lab): Promise<Problem | undefined> {
  const own = {
    ...wrong("mlp"),
    skip: ["none around the MLP", "neither", "the layer's input", "into each part"],
  };
  const problem = await logitsOfAll(lab, MLPS, own, ", every output is 0") ??
    await logitsOfAll(lab, WHOLE_LAYER, own);
  return await orQuieter(lab, problem, [[NO_BIASES, "biases"]]);
}

async function wholeProblem(lab: Lab): Promise<Problem | undefined> {
  const own = wrong("layers");
  return await logitsOfAll(lab, LAYERS, own) ??
    await slopesProblem(lab, LAYERS[1]) ??
    await logitsProblem(lab, LARGE, own);
}

const [ONE, OTHER] = [
  { vocabulary: 3, context: 2, width: 4, heads: 2, layers: 1, hidden: 5 },
  { vocabulary: 4, context: 3, width: 4, heads: 1, layers: 2, hidden: 6 },
];
const [LOGITS, LATER] = [Matrix.from([[0.5, 2, 1]]), Matrix.from([[2, -1, 0.25]])];

/** What `19_language_model.ts` must do. */
export const checks: Check<Hint>[] = [
  {
    id: "form",
    hint: "form",
    title: "nextTokenTape returns a tape that can be run, and ends in crossEntropy of T×V logits",
    catches: "Indices that are one off, shapes that do not fit, an operation that there is not.",
    points: 1,
    uses: ["nextTokenTape"],
    run: (lab) =>
      firstOf([...ONE_HEAD, ...HEADS, ...LAYERS], (scene) => ofTape(lab, scene, () => undefined)),
  },
  {
    id: "embedding",
    hint: "embedding",
    title: "Tokens become rows of the embedding, positions are added once, the loss is the mean",
    catches: "Positions forgotten or added in each layer, or a loss with the wrong targets.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: async (lab) => await silentProblem(lab) ?? await wrongLossProblem(lab),
  },
  {
    id: "norms",
    hint: ifPassed(["embedding", "attention", "mlp"], "norms"),
    title: "A norm with gain and shift stands before each part, and one after the last layer",
    catches:
      "A norm after the sum, around the skip, without gain or shift, another epsilon, none at the end.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: async (lab) => await epsilonProblem(lab, WHOLE_LAYER[0]) ?? await normsProblem(lab),
  },
  {
    id: "attention",
    hint: ifPassed(["embedding"], "attention"),
    title: "One head: softmax of scaled query times key, times value, times output, added to x",
    catches: "What goes past attention forgotten, or queries, keys and values exchanged.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: attentionProblem,
  },
  {
    id: "scale",
    hint: ifPassed(["embedding", "attention", "heads"], "scale"),
    title: "The scores are divided by √(d / heads), the root of the width of a head",
    catches: "No scale, the root of d, d / heads without its root, a product in place of it.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: (lab) =>
      logitsOfAll(lab, [...ONE_HEAD, ...HEADS], wrong("scale"), ", all W2 and b2 are 0"),
  },
  {
    id: "causal",
    hint: "causal",
    title: "Another token moves no row of the logits before its own, in any head of any layer",
    catches: "A mask that is missing, everywhere or in one place.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: async (lab) =>
      await firstOf([...WHOLE_LAYER, ...LAYERS], (scene) => futureProblem(lab, scene)) ??
        await futureProblem(lab, EVERYTHING, false),
  },
  {
    id: "heads",
    hint: ifPassed(["embedding", "attention", "scale"], "heads"),
    title: "Two to four heads with weights of their own, added up",
    catches: "Heads that share weights, are averaged, or of which one alone is used.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: (lab) => logitsOfAll(lab, HEADS, wrong("heads"), ", all W2 and b2 are 0"),
  },
  {
    id: "mlp",
    hint: ifPassed(["embedding", "attention"], "mlp"),
    title: "The MLP: relu(n·W1 + b1)·W2 + b2 of the second norm, added to x",
    catches: "ReLU or biases forgotten, or a sum with the layer's input.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: mlpProblem,
  },
  {
    id: "whole",
    hint: ifPassed(
      ["embedding", "norms", "attention", "scale", "causal", "heads", "mlp"],
      "layers",
    ),
    title: "One to five layers: the logits, and the slopes along every parameter",
    catches: "Layers that share weights or are skipped, or what only a larger model shows.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: wholeProblem,
  },
  {
    id: "learns",
    hint: "learns",
    title:
      "Every parameter moves the loss, which starts near ln V, and a batch is learned by heart",
    catches: "A parameter that nothing reads, or a loss that does not fall.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: learnsProblem,
  },
  ...sampleChecks,
  promisesCheck<Hint>({
    points: 1,
    calls: [
      { fn: "nextTokenTape", first: [ONE], second: [OTHER] },
      { fn: "sample", first: [LOGITS, 2, new Seeded(1)], second: [LATER, 2, new Seeded(2)] },
    ],
  }),
];
