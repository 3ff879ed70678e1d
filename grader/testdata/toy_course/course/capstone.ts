import { Random } from "../../../../lib/mod.ts";
import type { Capstone, CapstoneInput, JudgedCapstone } from "../../../judge/course.ts";
import { judgeCapstoneBy } from "../../../judge/judge_capstone.ts";
import { seedFor } from "../../../judge/seeds.ts";
import type { Session } from "../../../judge/session.ts";
import { planFor, sessionOf, type Submission } from "../../../judge/submission.ts";
import type { CapstoneResult } from "../../../report/report.ts";
import { explain, SandboxError } from "../../../sandbox/failure.ts";
import { inertLine } from "../../../sandbox/inert.ts";
import { heightAt, meanSquare } from "./line.ts";

const [ID, TITLE] = ["capstone", "Your line on points it has never seen"];
const NEEDS = ["01_line", "02_fit"];
/** The share of unseen points that must be right, and the points for that, the best first. */
const THRESHOLDS = [{ accuracy: 0.95, points: 5 }, {
  accuracy: 0.5,
  points: 2,
}];
/** How many points the line is fitted to, one round after the other. */
const ROUNDS = [10, 100, 1_000];
/** How many points it is then judged on. */
const UNSEEN = 500;
/** How far the measured points scatter about the true line, and how near to it counts as right. */
const [NOISE, NEAR] = [0.5, 0.1];
/** The greatest distance: a loss has to stay a number that a report can hold. */
const FAR = 1e6;
/** What the student's code may use, in all and in one call. */
const [LIMITS, SECONDS] = [{ dataKiB: 1_048_576, cpuSeconds: 30 }, 30];
const CALL_SECONDS = 5;

export const capstone: Capstone = {
  id: ID,
  title: TITLE,
  steps: THRESHOLDS.map(({ points }) => points),
  needs: NEEDS,
  epochs: ROUNDS.length,
  done: "Your line fits. Well done.",
  judge,
};

/** Fits the student's own line to noisy points, and judges it on points that it never saw. */
function judge(input: CapstoneInput): Promise<JudgedCapstone> {
  return judgeCapstoneBy({
    capstone,
    open: (totalSeconds) => open(input.submission, totalSeconds),
    run: (session) => fitAndScore(session, input),
    whenThrown: (error) =>
      error instanceof SandboxError ? failedWith(explain(error.failure), input) : undefined,
  }, input);
}

/** A session with the student's files. */
function open(submission: Submission, totalSeconds = SECONDS): Session {
  const seed = seedFor(submission.seed, ID);
  const plan = planFor(submission, NEEDS, NEEDS, []);
  return sessionOf(submission, plan, { limits: LIMITS, seed, totalSeconds });
}

/** Each round fits to more points than the one before; the last one counts. */
async function fitAndScore(session: Session, input: CapstoneInput) {
  const random = new Random(seedFor(input.submission.seed, `${ID}/points`));
  const truth = {
    slope: 1 + random.uniform(),
    intercept: 2 + random.uniform(),
  };
  const history: CapstoneResult["history"] = [];
  for (const [i, count] of ROUNDS.entries()) {
    const metrics = {
      epoch: i + 1,
      ...await oneRound(session, truth, count, random),
    };
    history.push(metrics);
    input.onEpoch?.(metrics);
  }
  return await scored(history, input);
}

/** Fits to some points; the points it is judged on are drawn after that. */
async function oneRound(
  session: Session,
  truth: { slope: number; intercept: number },
  count: number,
  random: Random,
) {
  const draw = (n: number) => Array.from({ length: n }, () => 6 * random.uniform() - 3);
  const measure = (xs: number[]) => xs.map((x) => heightAt(x, truth) + NOISE * random.normal());
  const call = async (module: string, fn: string, args: unknown[]) =>
    (await session.call({ module, fn, args, seconds: CALL_SECONDS })).value;

  const xs = draw(count);
  const ys = measure(xs);
  const { slope, intercept } = Object(await call("02_fit", "fit", [xs, ys]));
  const unseen = draw(UNSEEN);
  const before = await call("01_line", "line", [xs, slope, intercept]);
  const after = await call("01_line", "line", [unseen, slope, intercept]);
  return {
    trainLoss: meanSquare(distances(before, ys)),
    trainAccuracy: shareNear(before, xs.map((x) => heightAt(x, truth))),
    testLoss: meanSquare(distances(after, measure(unseen))),
    testAccuracy: shareNear(after, unseen.map((x) => heightAt(x, truth))),
  };
}

/** How far heights are from where they should be; what is not a height counts as far off. */
function distances(heights: unknown, expected: number[]): number[] {
  return expected.map((y, i) => {
    const height = Array.isArray(heights) ? heights[i] : undefined;
    return Number.isFinite(height) ? Math.min(FAR, Math.abs(height - y)) : FAR;
  });
}

function shareNear(heights: unknown, expected: number[]): number {
  const near = distances(heights, expected).filter((distance) => distance <= NEAR);
  return near.length / expected.length;
}

async function scored(
  history: CapstoneResult["history"],
  input: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const { testAccuracy } = history[history.length - 1];
  const points = THRESHOLDS.find(({ accuracy }) => testAccuracy >= accuracy)?.points ?? 0;
  const result = { testAccuracy, history, score: points };
  if (points === THRESHOLDS[0].points) return { ...result, status: "passed" };
  const said = `The line comes near ${(100 * testAccuracy).toFixed(2)} % of the unseen points; ` +
    `${100 * THRESHOLDS[0].accuracy} % are needed.`;
  return { ...result, ...await failedWith(said, input) };
}

/** Blames the first exercise that fails on its own, if there is one. */
async function failedWith(
  said: string,
  { alone }: CapstoneInput,
): Promise<Partial<CapstoneResult>> {
  const blame = (await alone).find(({ status }) => status === "failed")?.id ??
    null;
  const message = blame ? `${said} Fix ${blame} first.` : said;
  return { status: "failed", blame, message: inertLine(message) };
}
