import type { Session } from "../../judge/session.ts";
import { planFor, sessionOf, type Submission } from "../../judge/submission.ts";
import type { StagePlan } from "../../sandbox/stage_plan.ts";
import { CHAIN_SEED } from "./chain.ts";
import { CAPSTONE } from "./settings.ts";

/** 60,000 images as float32 are 188 MB, and a submission may copy them a few times. */
const LIMITS = { dataKiB: 6_291_456, cpuSeconds: 600 };
/** The training's four minutes, and what normalising and predicting may take. */
const TOTAL_SECONDS = 270;

/**
 * A session with the student's ten files, some of them replaced by the reference. The files beside it
 * could read it then: of such a session nothing is shown but whether the chain holds.
 */
export function chainSession(
  submission: Submission,
  replaced: readonly string[],
  totalSeconds = TOTAL_SECONDS,
): Session {
  const own = CAPSTONE.needs.filter((id) => !replaced.includes(id));
  const plan = { ...planFor(submission, CAPSTONE.needs, own, []), replaced };
  return trainingSession(submission, plan, totalSeconds);
}

/** A session that may take what a training on 60,000 images takes. */
export function trainingSession(
  submission: Submission,
  plan: StagePlan,
  totalSeconds: number,
): Session {
  const limits = { ...LIMITS, cpuSeconds: Math.max(LIMITS.cpuSeconds, 2 * totalSeconds) };
  return sessionOf(submission, plan, { limits, seed: CHAIN_SEED, totalSeconds });
}
