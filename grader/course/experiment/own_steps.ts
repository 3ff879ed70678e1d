import { isMatching, P } from "ts-pattern";
import type { Params } from "../../../lib/mod.ts";
import { UsageError } from "../../files.ts";
import type { Session } from "../../judge/session.ts";
import { planFor, type Submission } from "../../judge/submission.ts";
import { inertLine } from "../../sandbox/inert.ts";
import { fields } from "../../sandbox/shapes.ts";
import type { Driver } from "../../sandbox/stage_plan.ts";
import { Callback, type Kept, Seeded } from "../../sandbox/values.ts";
import { problemOf } from "../capstone/chain_calls.ts";
import { trainingSession } from "../capstone/chain_session.ts";
import { CAPSTONE } from "../capstone/settings.ts";
import type { OPTIMIZERS, Setting } from "./setting.ts";

/** The exercise whose steps are taken. */
export const STEPS_ID = "14_optimizers";
/** The loop that calls the student's files. */
const LOOP: Driver = {
  id: "train_by",
  file: new URL("./train_by.ts", import.meta.url),
  place: "grader/course/experiment/train_by.ts",
  shapes: { trainBy: fields("W1", "b1", "W2", "b2") },
};
/** What the student exports for each optimizer. */
const STEP_OF: Record<Exclude<keyof typeof OPTIMIZERS, "sgd">, string> = {
  momentum: "momentumStep",
  adam: "adamStep",
};
const METRICS = { testLoss: P.number, testAccuracy: P.number };

/** A session with the student's ten files, the steps of exercise 14, and the loop that calls them. */
export function stepsSession(submission: Submission, totalSeconds: number): Session {
  const own = [...CAPSTONE.needs, STEPS_ID];
  const plan = { ...planFor(submission, own, own, []), driver: LOOP };
  return trainingSession(submission, plan, totalSeconds);
}

/** How good a network is on the images set aside. */
export interface Point {
  accuracy: number;
  loss: number;
}

/** A set as the student's code made it, which the child has. */
interface KeptSet {
  x: Kept;
  y: Kept;
}

/** What a training is given: the parameters, what to learn from, and what to measure on. */
export type Given = [first: Params, trainSet: KeptSet, asideSet: KeptSet & { labels: Uint8Array }];

/**
 * Trains with the student's own steps.
 *
 * @throws {SandboxError} when it brings no answer
 * @throws {UsageError} when it brings what are no parameters
 */
export async function trainBySteps(
  session: Pick<Session, "call">,
  given: Given,
  setting: Setting & { optimizer: keyof typeof STEP_OF },
  seconds: number,
): Promise<{ params: Params; curve: Point[] }> {
  const { optimizer, epochs, batchSize, learningRate, seed } = setting;
  const options = { epochs, batchSize, learningRate, random: new Seeded(seed) };
  const curve: Point[] = [];
  const { value } = await session.call({
    module: LOOP.id,
    fn: "trainBy",
    args: [optimizer, ...given, { ...options, onEpoch: new Callback() }],
    seconds,
    onProgress: (metrics) => {
      if (!isMatching(METRICS, metrics) || curve.length >= epochs) return;
      curve.push({ accuracy: metrics.testAccuracy, loss: metrics.testLoss });
    },
  });
  const problem = problemOf(value, setting.hidden);
  if (!problem) return { params: value as Params, curve };
  throw new UsageError(inertLine(`With ${STEP_OF[optimizer]} a training went wrong: ${problem}.`));
}
