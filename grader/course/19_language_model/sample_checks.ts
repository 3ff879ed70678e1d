/** The checks of `sample`. */
import { Matrix } from "../../../lib/mod.ts";
import type { Check, Lab, Problem, Symptom } from "../../judge/check.ts";
import { type Case, certainProblem, looksOf, repeatsProblem, sharesProblem } from "./draws.ts";
import type { Hint } from "./exercise.ts";
import { firstOf, ifPassed } from "./tries.ts";

const FEW: Case[] = [
  { logits: [Math.log(6), 0, Math.log(3)].map(Math.fround), temperature: 1 },
  { logits: [1, 1.25, -1], temperature: 1 },
];
const ALIKE: Case = { logits: [0, 0, 0, 0], temperature: 1 };
const MANY: Case[] = [
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
  { logits: [0, Math.fround(Math.log(9) / 100)], temperature: 0.01 },
];
const COLD = [
  { logits: [3, 1, 2], temperature: 0, right: 0 },
  { logits: [1, 4, 2], temperature: 0, right: 1 },
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

/** Whether no logit is above 0 where the largest is asked for: the positive ones have come first. */
function isNegativeAtZero({ problem: { args: [logits, temperature] = [] } }: Symptom): boolean {
  return temperature === 0 && logits instanceof Matrix && logits.data.every((z) => z < 0);
}

/** Shares that belong to other tokens are right where all are alike. */
async function fewProblem(lab: Lab): Promise<Problem | undefined> {
  const problem = await firstOf(FEW, (one) => sharesProblem(lab, one, looksOf));
  if (problem?.hint !== "places" || !await sharesProblem(lab, ALIKE)) return problem;
  return { ...problem, hint: undefined };
}

/** What `sample` must do. */
export const sampleChecks: Check<Hint>[] = [
  {
    id: "shares",
    hint: "shares",
    title: "At temperature 1 each token comes as often as softmax of the logits says",
    catches: "Always the likeliest, logits as weights, sums one off, or numbers of one's own.",
    points: 1,
    uses: ["sample"],
    run: async (lab) =>
      await lab.fixed(
        "shares",
        async () =>
          await fewProblem(lab) ??
            await firstOf(MANY, (one) => sharesProblem(lab, one)),
      ) ?? await repeatsProblem(lab),
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
];
