/** What is judged of `sample`: how often each token comes. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem } from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { showCall, showRows } from "../../judge/show.ts";
import { Seeded } from "../../sandbox/values.ts";
import { softmax } from "../network/network.ts";

/** Draws of each case. */
const DRAWS = 600;
/**
 * How far a share may be from its probability. By Hoeffding's inequality one share of a right answer is
 * farther with a probability of at most 2·exp(−2 · 600 · 0.13²) = 3.2e-9. No check compares more than
 * 120 shares, so each is wrong about a right answer less than once in a million: 120 · 3.2e-9 = 4e-7.
 */
const FAR = 0.13;

/** What is drawn from. */
export interface Case {
  logits: number[];
  temperature: number;
}

/** Draws a token; undefined where what comes is none, which `problem` tells. */
async function drawn(
  lab: Lab,
  { logits, temperature }: Case,
  seed: number,
): Promise<{ token: number } | { problem: Problem }> {
  const args = [Matrix.from([logits]), temperature, new Seeded(seed)];
  let token = NaN;
  const problem = await ofCall("sample", args, async () => {
    const got = await lab.call("sample", args);
    if (typeof got !== "number") return kindProblem("sample(…)", got, "a number");
    token = got;
    if (Number.isInteger(token) && token >= 0 && token < logits.length) return undefined;
    return {
      message: `sample(…) is ${token}, expected a token from 0 to ${logits.length - 1}`,
      expected: `0 to ${logits.length - 1}`,
      actual: `${token}`,
    };
  });
  return problem ? { problem } : { token };
}

/** How often each token comes, beside its probability; the seeds are the same in every run. */
export async function sharesProblem(lab: Lab, one: Case): Promise<Problem | undefined> {
  const { logits, temperature } = one;
  const counts = logits.map(() => 0);
  for (let seed = 1; seed <= DRAWS; seed++) {
    const got = await drawn(lab, one, seed);
    if ("problem" in got) return got.problem;
    counts[got.token]++;
  }
  const max = Math.max(...logits);
  const [p] = softmax([logits.map((z) => (z - max) / temperature)]);
  const off = p.findIndex((p, token) => Math.abs(counts[token] / DRAWS - p) > FAR);
  if (off === -1) return undefined;
  const wanted = `about ${Math.round(p[off] * DRAWS)}`;
  return {
    message: `token ${off} came ${counts[off]} times in ${DRAWS} draws, expected ${wanted}`,
    counterexample: picture(one),
    expected: wanted,
    actual: `${counts[off]}`,
  };
}

/** A token that must come whatever the seed. */
export async function certainProblem(
  lab: Lab,
  one: Case & { right: number },
): Promise<Problem | undefined> {
  for (let seed = 1; seed <= 20; seed++) {
    const got = await drawn(lab, one, seed);
    if ("problem" in got) return got.problem;
    if (got.token === one.right) continue;
    return {
      message: `sample(…) is ${got.token}, expected ${one.right}`,
      counterexample: showCall("sample", [
        Matrix.from([one.logits]),
        one.temperature,
        new Seeded(seed),
      ]),
      expected: `${one.right}`,
      actual: `${got.token}`,
    };
  }
  return undefined;
}

/** Whether the same generator in the same state gives the same token. */
export async function repeatsProblem(lab: Lab): Promise<Problem | undefined> {
  const one: Case = { logits: [0, 0, 0, 0], temperature: 1 };
  for (let seed = 1; seed <= 40; seed++) {
    const [first, again] = [await drawn(lab, one, seed), await drawn(lab, one, seed)];
    for (const got of [first, again]) if ("problem" in got) return got.problem;
    if ("token" in first && "token" in again && first.token !== again.token) {
      return {
        message: "the same seed gave another token: draw from the given generator alone",
        counterexample: `sample([[0, 0, 0, 0]], 1, new Random(${seed})) // twice`,
        hint: "none",
      };
    }
  }
  return undefined;
}

function picture({ logits, temperature }: Case): string {
  const shown = logits.length > 8 ? "logits" : showRows([logits]);
  return `sample(${shown}, ${temperature}, new Random(seed)) // seeds 1 to ${DRAWS}`;
}
