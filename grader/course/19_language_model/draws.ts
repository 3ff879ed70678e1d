/** What is judged of `sample`: how often each token comes. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { kindProblem } from "../../judge/compare.ts";
import { ofCall } from "../../judge/property.ts";
import { showCall, showRows } from "../../judge/show.ts";
import { Seeded } from "../../sandbox/values.ts";
import { softmax } from "../network/network.ts";

/** Draws of a case that says nothing else. */
const DRAWS = 600;
/**
 * How unlikely a count must be to be wrong, in nats. By Chernoff's bound the count of n draws with the
 * probability p is q·n or farther from p·n with a probability of at most 2·exp(−n·KL(q, p)). No check
 * compares more than 700 counts, so each is wrong about a right answer less than once in a million:
 * 700 · 2·exp(−22) = 4e-7.
 */
const UNLIKELY = 22;

/** What is drawn from. */
export interface Case {
  logits: number[];
  temperature: number;
  draws?: number;
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

/**
 * How often each token comes, beside its probability; the seeds are the same in every run.
 *
 * @param look whether a hint says what the counts look like beside that
 */
export async function sharesProblem(
  lab: Lab,
  one: Case,
  look?: (counts: number[], p: number[]) => string | undefined,
): Promise<Problem | undefined> {
  const { logits, temperature, draws = DRAWS } = one;
  const counts = logits.map(() => 0);
  for (let seed = 1; seed <= draws; seed++) {
    const got = await drawn(lab, one, seed);
    if ("problem" in got) return got.problem;
    counts[got.token]++;
  }
  const max = Math.max(...logits);
  const [p] = softmax([logits.map((z) => (z - max) / temperature)]);
  const off = groupsOf(p).map((group) => ({
    ...group,
    count: sumOver(group.tokens, counts),
    p: Math.min(1, sumOver(group.tokens, p)),
  })).find(({ count, p }) => isFar(count, draws, p));
  if (!off) return undefined;
  const wanted = `about ${Math.round(off.p * draws)}`;
  const hint = off.count === 0 && isCutOff(counts, p) ? "tail" : look?.(counts, p);
  return {
    message: `${off.name} came ${off.count} times in ${draws} draws, expected ${wanted}`,
    counterexample: picture(one),
    expected: wanted,
    actual: `${off.count}`,
    ...(hint && { hint }),
  };
}

/**
 * Whose counts are compared: each token's, those of the least likely together, which tell of a tail that
 * is cut off, and those of the first tokens together.
 */
function groupsOf(p: number[]): { name: string; tokens: number[] }[] {
  const all = [...p.keys()];
  const upwards = all.toSorted((a, b) => p[a] - p[b]);
  return [
    ...all.map((token) => ({ name: `token ${token}`, tokens: [token] })),
    ...all.slice(1, -1).flatMap((n) => [
      { name: `the ${n + 1} least likely tokens together`, tokens: upwards.slice(0, n + 1) },
      { name: `tokens 0 to ${n} together`, tokens: all.slice(0, n + 1) },
    ]),
  ];
}

function sumOver(tokens: number[], of: number[]): number {
  return tokens.reduce((sum, token) => sum + of[token], 0);
}

/** Whether some tokens never come, and the others as often as their probabilities without these say. */
function isCutOff(counts: number[], p: number[]): boolean {
  const drawn = [...p.keys()].filter((token) => counts[token] > 0);
  const [draws, left] = [sumOver(drawn, counts), sumOver(drawn, p)];
  const fit = drawn.every((token) => !isFar(counts[token], draws, Math.min(1, p[token] / left)));
  return drawn.length > 1 && drawn.length < p.length && fit;
}

/** So unlikely may a count be that looks like a probability, in nats. */
const LIKE = 5;

/** Whether one token came in every draw, or each as often as another one should. */
export function looksOf(counts: number[], p: number[]): "same" | "places" | undefined {
  const draws = sumOver([...counts.keys()], counts);
  if (counts.includes(draws)) return "same";
  const [own, right] = [counts, p].map((all) => all.toSorted((a, b) => a - b));
  const isLike = own.every((count, i) => draws * divergence(count / draws, right[i]) < LIKE);
  return isLike ? "places" : undefined;
}

function isFar(count: number, draws: number, p: number): boolean {
  return draws * divergence(count / draws, p) > UNLIKELY;
}

/** The Kullback–Leibler divergence of a share q from a probability p. */
function divergence(q: number, p: number): number {
  const part = (q: number, p: number) => q === 0 ? 0 : q * Math.log(q / p);
  return part(q, p) + part(1 - q, 1 - p);
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
    const args = [Matrix.from([one.logits]), one.temperature, new Seeded(seed)];
    return {
      message: `sample(…) is ${got.token}, expected ${one.right}`,
      counterexample: showCall("sample", args),
      args,
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

function picture({ logits, temperature, draws = DRAWS }: Case): string {
  const shown = logits.length > 8 ? "logits" : showRows([logits]);
  return `sample(${shown}, ${temperature}, new Random(seed)) // seeds 1 to ${draws}`;
}
