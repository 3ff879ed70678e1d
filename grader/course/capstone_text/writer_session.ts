import type { Session } from "../../judge/session.ts";
import { planFor, sessionOf, type Submission } from "../../judge/submission.ts";
import { fields } from "../../sandbox/shapes.ts";
import type { Driver } from "../../sandbox/stage_plan.ts";
import { CHAIN_SEED, METRICS } from "../capstone/chain.ts";
import { CAPSTONE } from "./settings.ts";

/** What calls the student's files, in their process. */
export const WRITER: Driver = {
  id: "writer",
  file: new URL("./writer.ts", import.meta.url),
  place: "grader/course/capstone_text/writer.ts",
  shapes: { onEpoch: fields(...Object.keys(METRICS)) },
};

/** The training's four minutes, and what is asked before and after it. */
const TOTAL_SECONDS = 270;
const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 2 * TOTAL_SECONDS };

/** A session with the student's files and the loop that trains with them. */
export function writerSession(submission: Submission, totalSeconds = TOTAL_SECONDS): Session {
  const plan = { ...planFor(submission, CAPSTONE.needs, CAPSTONE.needs, []), driver: WRITER };
  return sessionOf(submission, plan, { limits: LIMITS, seed: CHAIN_SEED, totalSeconds });
}
