/** The links of a chain one by one, at the size of the course, each beside the reference of the others. */
import { loadMnist } from "../../../lib/mnist.ts";
import { Matrix, type Mnist, Random } from "../../../lib/mod.ts";
import type { Submission } from "../../judge/course.ts";
import { isClose, type Rows } from "../../judge/compare.ts";
import { rowsOf, rowsProblem } from "../../judge/full_size.ts";
import { oneHot } from "../../judge/inputs.ts";
import { SandboxError } from "../../sandbox/failure.ts";
import { Repeated } from "../../sandbox/values.ts";
import { digitsOf } from "../network/digits.ts";
import { crossEntropy, forward } from "../network/network.ts";
import { net, randomParams } from "../network/small_network.ts";
import { chainSession } from "./chain_session.ts";
import { likeliest } from "./logits.ts";
import { CAPSTONE, type Link } from "./settings.ts";

/** So many different digits, repeated: the oracle in plain arrays is slow. */
const DIFFERENT = 97;
const TEST_ROWS = 10_000;
const TRAIN_ROWS = 60_000;
/** Sums of 784 float32 products. */
const TOLERANCE = { absolute: 2e-5, relative: 1e-4 };
/** Predictions may differ where two probabilities are equal but for rounding. */
const MOST_DIFFERENT = 0.001;
const SECONDS = 30;

/** Calls a link; of large matrices the looked-at rows come back. */
type CallLink = (fn: string, args: unknown[], rows?: number[]) => Promise<unknown>;

/** Whether a link does what the oracle does. */
type Comparison = (call: CallLink, scene: Scene) => Promise<boolean>;

/** Digits, a network, and what the oracle makes of both. */
interface Scene {
  train: Mnist["train"];
  params: ReturnType<typeof randomParams>;
  x: Matrix;
  right: ReturnType<typeof forward>;
}

/** The links that an oracle can judge by themselves; weights are drawn, and a training is no one answer. */
const COMPARISONS: Partial<Record<Link, Comparison>> = {
  "01_normalize": async (call, { train: { images } }) => {
    const row = (i: number) =>
      Array.from(images.subarray(784 * i, 784 * (i + 1)), (byte) => byte / 255);
    return hasRows(await call("normalize", [images], rowsOf(TRAIN_ROWS)), TRAIN_ROWS, row);
  },
  "02_to_one_hot": async (call, { train: { labels } }) => {
    const row = (i: number) => oneHot([labels[i]], 10).row(0);
    return hasRows(await call("toOneHot", [labels], rowsOf(TRAIN_ROWS)), TRAIN_ROWS, row);
  },
  "03_relu": async (call, { right: { z1, a1 } }) =>
    hasRows(await call("relu", [repeated(z1)], rowsOf(TEST_ROWS)), TEST_ROWS, cycle(a1)),
  "04_softmax": async (call, { right: { z2, a2 } }) =>
    hasRows(await call("softmax", [repeated(z2)], rowsOf(TEST_ROWS)), TEST_ROWS, cycle(a2)),
  "06_forward": async (call, { params, x, right }) => {
    const got = await call("forward", [params, repeated(x.toRows())], rowsOf(TEST_ROWS));
    return (["z1", "a1", "z2", "a2"] as const).every((layer) =>
      hasRows((got as Record<string, unknown> | null)?.[layer], TEST_ROWS, cycle(right[layer]))
    );
  },
  "07_compute_loss": async (call, { train: { labels }, right: { a2 } }) => {
    const yTrue = oneHot(Array.from(labels), 10);
    const yPred = Matrix.from(Array.from(labels, (_, i) => a2[i % DIFFERENT]));
    const loss = await call("computeLoss", [yTrue, yPred]);
    return typeof loss === "number" &&
      isClose(loss, crossEntropy(yTrue.toRows(), yPred.toRows()), TOLERANCE);
  },
  "09_predict": async (call, { params, x, right: { z2 } }) => {
    const got = await call("predict", [params, repeated(x.toRows())]);
    const classes = likeliest(z2);
    return got instanceof Uint8Array && got.length === TEST_ROWS &&
      got.filter((label, i) => label !== classes[i % DIFFERENT]).length <=
        MOST_DIFFERENT * TEST_ROWS;
  },
};

/** What came of comparing the links. */
export interface Compared {
  /** Those that an oracle can judge and that were looked at. */
  links: Link[];
  /** Those of them that differ from it, in the order in which they run. */
  differing: Link[];
}

/** Compares the links with the oracle at the size of the course, as long as there is time. */
export async function compareLinks(
  submission: Submission,
  isOver: () => boolean,
): Promise<Compared> {
  const scene = await sceneOf(submission);
  const links: Link[] = [];
  const differing: Link[] = [];
  for (const id of CAPSTONE.needs) {
    if (!COMPARISONS[id] || isOver()) continue;
    links.push(id);
    if (!await isRight(id, submission, scene)) differing.push(id);
  }
  return { links, differing };
}

async function sceneOf(submission: Submission): Promise<Scene> {
  const { train, test } = await submission.once(loadMnist);
  const random = new Random(submission.seed);
  const params = randomParams([784, 128, 10], random);
  const { x } = digitsOf(test, DIFFERENT, random);
  return { train, params, x, right: forward(net(params), x.toRows()) };
}

/** Asks one link, with the others replaced by the reference; one that brings no answer is not right. */
async function isRight(id: Link, submission: Submission, scene: Scene): Promise<boolean> {
  const session = chainSession(submission, CAPSTONE.needs.filter((other) => other !== id));
  const call: CallLink = async (fn, args, rows) =>
    (await session.call({ module: id, fn, args, rows, seconds: SECONDS })).value;
  try {
    return await COMPARISONS[id]!(call, scene);
  } catch (error) {
    if (error instanceof SandboxError) return false;
    throw error;
  } finally {
    await session.end();
  }
}

function hasRows(got: unknown, rows: number, row: (index: number) => ArrayLike<number>): boolean {
  const large = { rows, cols: row(0).length, row, tolerance: TOLERANCE };
  return rowsProblem("it", got, large, rowsOf(rows)) === undefined;
}

function repeated(rows: Rows): Repeated {
  return new Repeated(Matrix.from(rows), TEST_ROWS);
}

function cycle(rows: Rows): (index: number) => number[] {
  return (index) => rows[index % rows.length];
}
