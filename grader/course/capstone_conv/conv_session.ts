import type { Session } from "../../judge/session.ts";
import { planFor, sessionOf, type Submission } from "../../judge/submission.ts";
import { fields } from "../../sandbox/shapes.ts";
import type { Driver } from "../../sandbox/stage_plan.ts";
import { CHAIN_SEED } from "../capstone/chain.ts";
import { CONV_CAPSTONE } from "./settings.ts";

/** The training loop. */
export const DRIVER: Driver = {
  id: "conv_network",
  file: new URL("./conv_network.ts", import.meta.url),
  place: "grader/course/capstone_conv/conv_network.ts",
  shapes: {
    train: fields("kernels", "bias", "W1", "b1", "W2", "b2"),
    onEpoch: fields("epoch", "trainLoss", "trainAccuracy", "testLoss", "testAccuracy"),
  },
};

/** 55,000 images are 32 MB as bytes, and a batch is made into numbers when its turn comes. */
const LIMITS = { dataKiB: 4_194_304, cpuSeconds: 600 };
/** The training's four minutes, and what is asked before and after it. */
const TOTAL_SECONDS = 270;

/** A session with the student's files and the training loop beside them. */
export function convSession(submission: Submission, totalSeconds = TOTAL_SECONDS): Session {
  const { needs } = CONV_CAPSTONE;
  const plan = { ...planFor(submission, needs, needs, []), driver: DRIVER };
  return sessionOf(submission, plan, { limits: LIMITS, seed: CHAIN_SEED, totalSeconds });
}

/** A session with one of the student's files; what it may import is the reference's. */
export function linkSession(submission: Submission, id: string, totalSeconds: number): Session {
  const replaced = CONV_CAPSTONE.needs.filter((other) => other !== id);
  const plan = { ...planFor(submission, [id], [id], []), replaced };
  return sessionOf(submission, plan, { limits: LIMITS, seed: CHAIN_SEED, totalSeconds });
}
