import type { Mnist, Params } from "../../../lib/mod.ts";
import type { Submission } from "../../judge/submission.ts";
import { Seeded } from "../../sandbox/values.ts";
import { trainIn } from "../capstone/chain.ts";
import { callerOf, checkParams } from "../capstone/chain_calls.ts";
import { chainSession } from "../capstone/chain_session.ts";
import { type Images, measure, type Measured } from "./measure.ts";
import { type Setting, STARTS } from "./setting.ts";

/** What is the same for all trainings: the data, and what the grader measures with. */
export interface Material {
  mnist: Mnist;
  /** Cut from the training set: choices are made on them. */
  aside: Images;
  test: Images;
}

/** What came of one training. */
export interface Trial {
  setting: Setting;
  /** Accuracy on the images set aside after each epoch, as the student's `train` reports it. */
  curve: number[];
  /** On the images set aside. */
  measured: Measured;
  /** On the test set: looked at for what was chosen, and for nothing else. */
  testAccuracy: number;
  /** How long it trained. */
  seconds: number;
}

/** Seconds that an epoch of 60,000 images and 128 neurons may take, on a slow machine. */
const EPOCH_SECONDS = 60;
/** Normalising, and what else comes before the training. */
const BEFORE_SECONDS = 60;

/**
 * Trains a network with the student's own files, in the sandbox as the capstone does, but on digits as
 * they are.
 *
 * @throws {SandboxError} when a call brings no answer
 * @throws {BrokenChain} when one brings an answer with which the training can't go on
 */
export async function trial(
  setting: Setting,
  submission: Submission,
  { mnist, aside, test }: Material,
): Promise<Trial> {
  const trainSeconds = EPOCH_SECONDS * setting.epochs * Math.max(1, setting.hidden / 128);
  const session = chainSession(submission, [], BEFORE_SECONDS + trainSeconds);
  try {
    const { call, prepare } = callerOf(session);
    const first = await call("05_init_params", "initParams", [
      784,
      setting.hidden,
      10,
      new Seeded(setting.seed),
    ]);
    checkParams(first, "05_init_params", setting.hidden);
    const sets = [
      await prepare("train", part(mnist, 0, setting.images)),
      await prepare("aside", part(mnist, mnist.train.count - aside.labels.length)),
    ];
    const terms = { ...setting, trainSeconds };
    const { params, history, trainMs } = await trainIn(
      session,
      [begun(first, setting), ...sets],
      terms,
    );
    return {
      setting,
      curve: history.map(({ testAccuracy }) => testAccuracy),
      measured: measure(params, aside),
      testAccuracy: measure(params, test).accuracy,
      seconds: trainMs / 1000,
    };
  } finally {
    await session.end();
  }
}

/** Training images from one on, up to another or to the last. */
function part({ train: { images, labels } }: Mnist, from: number, to?: number) {
  const end = to === undefined ? undefined : 784 * to;
  return { images: images.subarray(784 * from, end), labels: labels.subarray(from, to) };
}

/** The student's first parameters, their weights as the setting has them begin. */
function begun(params: Params, { init }: Setting): Params {
  for (const { data } of [params.W1, params.W2]) {
    for (let k = 0; k < data.length; k++) data[k] *= STARTS[init];
  }
  return params;
}
