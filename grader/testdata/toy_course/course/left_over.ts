/** A capstone that is a bonus: the residuals of the best line add up to nothing. */
import { Random } from "../../../../lib/mod.ts";
import type { Capstone, CapstoneInput, JudgedCapstone } from "../../../judge/course.ts";
import { seedFor } from "../../../judge/seeds.ts";
import { Session } from "../../../judge/session.ts";
import { planFor } from "../../../judge/submission.ts";
import { ownFault } from "../../../judge/tried.ts";
import type { CapstoneResult } from "../../../report/report.ts";
import { explain, SandboxError } from "../../../sandbox/failure.ts";
import { inert, inertLine } from "../../../sandbox/inert.ts";
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

async function judge({ submission, onEpoch }: CapstoneInput): Promise<JudgedCapstone> {
  const { seed, timeoutScale, clock } = submission;
  const plan = { ...planFor(submission, NEEDS, NEEDS, []), driver: DRIVER };
  const session = new Session(plan, {
    limits: { dataKiB: 1_048_576, cpuSeconds: 30 },
    seed: seedFor(seed, ID),
    totalSeconds: 30,
    timeoutScale,
    clock,
  });
  const outcome = await meanLeft(session, new Random(seedFor(seed, `${ID}/points`)))
    .then(scored, failing);
  outcome.history?.forEach((metrics) => onEpoch?.(metrics));
  const output = inert(await session.end());
  return { result: { ...BLANK, ...outcome, output }, files: session.files };
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

function failing(error: unknown): Partial<CapstoneResult> {
  if (error instanceof Deno.errors.NotFound) {
    return { message: `Could not be tried: of ${NEEDS.join(", ")}, one is missing.` };
  }
  if (!(error instanceof SandboxError)) return { status: "broken", message: ownFault(error) };
  const { failure } = error;
  return failure.kind === "unfinished"
    ? { message: `Could not be tried: ${failure.name} is not written yet.` }
    : { status: "failed", message: inertLine(explain(failure)) };
}

/** What is reported where nothing could be tried. */
const BLANK: CapstoneResult = {
  id: ID,
  title: TITLE,
  status: "blocked",
  score: 0,
  maxScore: POINTS,
  durationMs: 0,
  testAccuracy: null,
  history: [],
  blame: null,
  output: "",
};
