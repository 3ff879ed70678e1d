import type { Mnist, Params } from "../../../lib/mod.ts";
import type { Session } from "../../judge/session.ts";
import type { Submission } from "../../judge/submission.ts";
import { Seeded } from "../../sandbox/values.ts";
import { trainIn } from "../capstone/chain.ts";
import { callerOf, checkParams } from "../capstone/chain_calls.ts";
import { chainSession } from "../capstone/chain_session.ts";
import { type Images, measure, type Measured } from "./measure.ts";
import { type Given, type Point, stepsSession, trainBySteps } from "./own_steps.ts";
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
  /** On the images set aside: before the training, then after each epoch as the student's code says. */
  curve: Point[];
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
 * @throws {UsageError} when the steps of exercise 14 break it
 */
export async function trial(
  setting: Setting,
  submission: Submission,
  { mnist, aside, test }: Material,
): Promise<Trial> {
  const seconds = EPOCH_SECONDS * setting.epochs * Math.max(1, setting.hidden / 128);
  const session = sessionFor(setting, submission, BEFORE_SECONDS + seconds);
  try {
    const { call, prepare } = callerOf(session);
    const sizes = [784, setting.hidden, 10];
    const drawn = await call("05_init_params", "initParams", [...sizes, new Seeded(setting.seed)]);
    checkParams(drawn, "05_init_params", setting.hidden);
    const first = scaled(drawn, STARTS[setting.init]);
    const trainSet = await prepare("train", part(mnist, 0, setting.images));
    const asideSet = await prepare("aside", part(mnist, mnist.train.count - aside.labels.length));
    const given: Given = [first, trainSet, { ...asideSet, labels: aside.labels }];
    const { accuracy, loss } = measure(first, aside);
    const started = performance.now();
    const { params, curve } = await trained(session, given, setting, seconds);
    return {
      setting,
      curve: [{ accuracy, loss }, ...curve],
      seconds: (performance.now() - started) / 1000,
      measured: measure(params, aside),
      testAccuracy: measure(params, test).accuracy,
    };
  } finally {
    await session.end();
  }
}

function sessionFor({ optimizer }: Setting, submission: Submission, seconds: number): Session {
  return optimizer === "sgd"
    ? chainSession(submission, [], seconds)
    : stepsSession(submission, seconds);
}

/** The student's `train` takes plain steps; for others the loop is the course's. */
async function trained(
  session: Session,
  given: Given,
  setting: Setting,
  seconds: number,
): Promise<{ params: Params; curve: Point[] }> {
  const { optimizer } = setting;
  if (optimizer !== "sgd") {
    return await trainBySteps(session, given, { ...setting, optimizer }, seconds);
  }
  const [first, trainSet, { x, y }] = given;
  const terms = { ...setting, trainSeconds: seconds };
  const { params, history } = await trainIn(session, [first, trainSet, { x, y }], terms);
  return {
    params,
    curve: history.map((m) => ({ accuracy: m.testAccuracy, loss: m.testLoss })),
  };
}

/** Training images from one on, up to another or to the last. */
function part({ train: { images, labels } }: Mnist, from: number, to?: number) {
  const end = to === undefined ? undefined : 784 * to;
  return { images: images.subarray(784 * from, end), labels: labels.subarray(from, to) };
}

/** The student's first parameters with weights of another size, in place. */
function scaled(params: Params, factor: number): Params {
  for (const { data } of [params.W1, params.W2]) {
    for (let k = 0; k < data.length; k++) data[k] *= factor;
  }
  return params;
}
