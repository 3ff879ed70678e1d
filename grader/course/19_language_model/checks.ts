import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { promisesCheck } from "../../judge/promises.ts";
import { Seeded } from "../../sandbox/values.ts";
import { type Case, certainProblem, repeatsProblem, sharesProblem } from "./draws.ts";
import type { Hint } from "./exercise.ts";
import {
  areLogitsRight,
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
  NO_LAYERS,
  ONE_HEAD,
  SILENT,
  WHOLE_LAYER,
} from "./scenes.ts";
import { MANNERS, type Part } from "./manners.ts";
import { type Scene } from "./scene.ts";
import { futureProblem, learnsProblem, slopesProblem } from "./whole.ts";

/** Tries one case after the other, until something is wrong. */
async function firstOf<T>(
  cases: readonly T[],
  test: (one: T) => Promise<Problem | undefined>,
): Promise<Problem | undefined> {
  for (const one of cases) {
    const problem = await test(one);
    if (problem) return problem;
  }
  return undefined;
}

function logitsOfAll(lab: Lab, scenes: Scene[], own: Own, where?: string) {
  return firstOf(scenes, (scene) => logitsProblem(lab, scene, own, where));
}

/** Every wrong manner of some parts. */
function wrong(...parts: Part[]): Own {
  return Object.fromEntries(parts.map((part) => [part, MANNERS[part].slice(1)]));
}

/** A hint that is true where these came out right: what is wrong is then in this part. */
function ifPassed(checks: string[], hint: Hint): (symptom: Symptom) => Hint | "none" {
  return ({ cameOut, problem: { reason } }) =>
    reason.code === "wrong-answer" && checks.every((check) => cameOut(check) === "passed")
      ? hint
      : "none";
}

/** Layers that add 0 show the embedding, or else that a layer does more to x than to add. */
async function silentProblem(lab: Lab): Promise<Problem | undefined> {
  const own = wrong("positions", "end");
  const problem = await logitsOfAll(lab, SILENT, own, ", all layers add 0");
  if (!problem || problem.hint) return problem;
  const isRight = await areLogitsRight(lab, NO_LAYERS);
  return isRight === false ? problem : { ...problem, hint: isRight ? "stream" : "none" };
}

/** Whether no logit is above 0 where the largest is asked for: the positive ones have come first. */
function isNegativeAtZero({ problem: { args: [logits, temperature] = [] } }: Symptom): boolean {
  return temperature === 0 && logits instanceof Matrix && logits.data.every((z) => z < 0);
}

async function wholeProblem(lab: Lab): Promise<Problem | undefined> {
  const own = wrong("layers");
  return await logitsOfAll(lab, LAYERS, own) ??
    await slopesProblem(lab, LAYERS[1]) ??
    await logitsProblem(lab, LARGE, own);
}

const PLAIN: Case[] = [
  { logits: [Math.log(6), 0, Math.log(3)].map(Math.fround), temperature: 1 },
  { logits: [1, 1.25, -1], temperature: 1 },
  { logits: Array.from({ length: 100 }, (_, j) => j % 2 === 0 ? 0 : -0.8), temperature: 1 },
  // One token against many: noise that is added to the logits and has another shape shows here.
  {
    logits: Array.from({ length: 100 }, (_, j) => j === 60 ? Math.fround(Math.log(99) + 0.5) : 0),
    temperature: 1,
    draws: 1500,
  },
];
const WARM: Case[] = [
  { logits: [0, 4, 8], temperature: 4 },
  { logits: [0.5, 0, -0.5], temperature: 0.25 },
  { logits: [0, 2, 4], temperature: 1_000_000 },
];
const COLD = [
  { logits: [3, 1, 2], temperature: 0, right: 0 },
  { logits: [-5, -1, -9], temperature: 0, right: 1 },
  { logits: [1, 2, 5], temperature: 0.001, right: 2 },
  { logits: [-2, 4, 1, 3], temperature: 1e-30, right: 1 },
  { logits: [0, 1, 3], temperature: 1e-310, right: 2 },
  { logits: [-1000, -2000], temperature: 1, right: 0 },
];
/** What exp cannot take as it is, and what differences alone decide. */
const LARGE_LOGITS: Case[] = [
  { logits: [1000, 1001, 999], temperature: 1 },
  { logits: [-1000, -1001], temperature: 1 },
];

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
    run: async (lab) =>
      await silentProblem(lab) ?? await firstOf(SILENT, (scene) => lossProblem(lab, scene)),
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
    run: async (lab) =>
      await epsilonProblem(lab, WHOLE_LAYER[0]) ??
        await logitsOfAll(lab, WHOLE_LAYER, wrong("norms")) ??
        await knownProblem(lab, LAYERS[1], wrong("norms")), // between layers
  },
  {
    id: "attention",
    hint: ifPassed(["embedding"], "attention"),
    title: "One head: softmax of scaled query times key, times value, times output, added to x",
    catches: "What goes past attention forgotten, or queries, keys and values exchanged.",
    points: 1,
    uses: ["nextTokenTape"],
    after: "form",
    run: (lab) =>
      logitsOfAll(
        lab,
        ONE_HEAD,
        {
          ...wrong("scores", "bend"),
          skip: [
            "none around attention",
            "neither",
            "attention to itself",
            "x twice",
            "into each part",
          ],
        },
        ", all W2 and b2 are 0",
      ),
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
    run: async (lab) => {
      const own = {
        ...wrong("mlp"),
        skip: ["none around the MLP", "neither", "the layer's input", "into each part"],
      };
      return await logitsOfAll(lab, MLPS, own, ", every output is 0") ??
        await logitsOfAll(lab, WHOLE_LAYER, own);
    },
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
  {
    id: "shares",
    hint: "shares",
    title: "At temperature 1 each token comes as often as softmax of the logits says",
    catches: "Always the likeliest, logits as weights, sums one off, or numbers of one's own.",
    points: 1,
    uses: ["sample"],
    run: async (lab) =>
      await lab.fixed("shares", () => firstOf(PLAIN, (one) => sharesProblem(lab, one))) ??
        await repeatsProblem(lab),
  },
  {
    id: "temperature",
    hint: ifPassed(["shares"], "temperature"),
    title: "The logits are divided by the temperature",
    catches: "A temperature that is ignored, multiplied, squared, or applied after softmax.",
    points: 1,
    uses: ["sample"],
    run: (lab) => lab.fixed("temperature", () => firstOf(WARM, (one) => sharesProblem(lab, one))),
  },
  {
    id: "cold",
    hint: (symptom) => {
      const hint = ifPassed(["shares", "temperature"], "cold")(symptom);
      return hint === "cold" && isNegativeAtZero(symptom) ? "negative" : hint;
    },
    title: "At temperature 0 the likeliest token; finite for small temperatures, large logits",
    catches: "A division by 0, exp of what it cannot take, or the last token where sums are NaN.",
    points: 1,
    uses: ["sample"],
    run: (lab) =>
      lab.fixed("cold", async () =>
        await firstOf(COLD, (one) => certainProblem(lab, one)) ??
          await firstOf(LARGE_LOGITS, (one) => sharesProblem(lab, one))),
  },
  promisesCheck<Hint>({
    points: 1,
    calls: [
      { fn: "nextTokenTape", first: [ONE], second: [OTHER] },
      { fn: "sample", first: [LOGITS, 2, new Seeded(1)], second: [LATER, 2, new Seeded(2)] },
    ],
  }),
];
