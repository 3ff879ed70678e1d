/** A capstone that is a bonus: the residuals of the best line add up to nothing. */
import { Random } from "../../../../lib/mod.ts";
import type { Capstone, CapstoneInput, JudgedCapstone } from "../../../judge/course.ts";
import { judgeCapstoneBy } from "../../../judge/judge_capstone.ts";
import { seedFor } from "../../../judge/seeds.ts";
import type { Session } from "../../../judge/session.ts";
import { planFor, sessionOf, type Submission } from "../../../judge/submission.ts";
import type { CapstoneResult } from "../../../report/report.ts";
import { explain, SandboxError } from "../../../sandbox/failure.ts";
import { inertLine } from "../../../sandbox/inert.ts";
import type { Driver } from "../../../sandbox/stage_plan.ts";

const [ID, TITLE, POINTS] = ["left_over", "Residuals that cancel out", 4];
const NEEDS = ["01_line", "02_fit", "03_residuals"];
/** What calls the student's files, in their process. */
const DRIVER: Driver = {
  id: "fit_and_leave",
  file: new URL("./fit_and_leave.ts", import.meta.url),
  place: "course/fit_and_leave.ts",
};
/** How many points the line is fitted to, and how near to 0 the mean of what it leaves must be. */
const [COUNT, NEAR] = [200, 1e-6];

export const leftOver: Capstone = {
  id: ID,
  title: TITLE,
  steps: [POINTS, 1],
  needs: NEEDS,
  epochs: 1,
  done: "Your residuals cancel out.",
  judge,
};

function judge(input: CapstoneInput): Promise<JudgedCapstone> {
  return judgeCapstoneBy({
    capstone: leftOver,
    open: (totalSeconds) => open(input.submission, totalSeconds),
    run: (session) => fitAndScore(session, input),
    whenThrown: (error) => error instanceof SandboxError ? failed(error) : undefined,
  }, input);
}

/** A session with the student's files, and the driver beside them. */
function open(submission: Submission, totalSeconds = 30): Session {
  const plan = { ...planFor(submission, NEEDS, NEEDS, []), driver: DRIVER };
  return sessionOf(submission, plan, {
    limits: { dataKiB: 1_048_576, cpuSeconds: 30 },
    seed: seedFor(submission.seed, ID),
    totalSeconds,
  });
}

async function fitAndScore(session: Session, { submission, onEpoch }: CapstoneInput) {
  const random = new Random(seedFor(submission.seed, `${ID}/points`));
  const outcome = scored(await meanLeft(session, random));
  outcome.history?.forEach((metrics) => onEpoch?.(metrics));
  return outcome;
}

/** The mean of the residuals of points that scatter about a line. */
async function meanLeft(session: Session, random: Random): Promise<number> {
  const xs = Array.from({ length: COUNT }, () => random.uniform());
  const ys = xs.map((x) => 2 * x + random.normal());
  const call = { module: DRIVER.id, fn: "fitAndLeave", args: [xs, ys], seconds: 5 };
  const { value: left } = await session.call(call);
  if (!Array.isArray(left)) return NaN;
  return left.reduce((sum: number, value) => sum + Number(value), 0) / COUNT;
}

function scored(mean: number): Partial<CapstoneResult> {
  const isNear = Math.abs(mean) <= NEAR;
  const loss = Number.isFinite(mean) ? Math.abs(mean) : 1;
  const accuracy = isNear ? 1 : 0;
  const history = [{
    epoch: 1,
    trainLoss: loss,
    trainAccuracy: accuracy,
    testLoss: loss,
    testAccuracy: accuracy,
  }];
  if (isNear) return { status: "passed", score: POINTS, testAccuracy: 1, history };
  const message = `The residuals of the best line have the mean ${mean.toPrecision(3)}, not 0.`;
  return { status: "failed", testAccuracy: 0, history, message: inertLine(message) };
}

function failed({ failure }: SandboxError): Partial<CapstoneResult> {
  return { status: "failed", message: inertLine(explain(failure)) };
}
