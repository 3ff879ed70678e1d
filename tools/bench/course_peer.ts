/**
 * This course's own training: `solutions/10_train.ts` as it is.
 *
 * Usage: course_peer.ts FOLDER [IMAGES]. FOLDER holds what data.ts wrote; IMAGES is how many of the
 * 60,000 to train on.
 */
import { type LabelledSet, Matrix, type Params, Random } from "../../lib/mod.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { toOneHot } from "../../solutions/02_to_one_hot.ts";
import { train } from "../../solutions/10_train.ts";
import { elapsed, now, type Round, RUNTIME, serve } from "./serve.ts";

const [folder, images = "60000"] = Deno.args;

async function weights(name: string, rows: number): Promise<Matrix> {
  const data = new Float32Array((await Deno.readFile(`${folder}/${name}`)).buffer);
  return new Matrix(rows, data.length / rows, data);
}

async function labelled(name: string, count: number): Promise<LabelledSet> {
  const pixels = await Deno.readFile(`${folder}/${name}-images`);
  const labels = await Deno.readFile(`${folder}/${name}-labels`);
  return { x: normalize(pixels.subarray(0, 784 * count)), y: toOneHot(labels.subarray(0, count)) };
}

const { x, y } = await labelled("train", Number(images));
let lastRead = now();
/** `train` reads it for the last time when its updates are done and it begins to measure. */
const trainSet: LabelledSet = {
  y,
  get x() {
    lastRead = now();
    return x;
  },
};
const testSet = await labelled("test", 10_000);
const W1 = await weights("W1", 784);
let params: Params = {
  W1,
  b1: await weights("b1", 1),
  W2: await weights("W2", W1.cols),
  b2: await weights("b2", 1),
};
const random = new Random(1);

function epoch(): Round {
  const options = { epochs: 1, batchSize: 128, learningRate: 0.1, random };
  const start = now();
  const trained = train(params, trainSet, testSet, options);
  const end = now();
  params = trained.params;
  return {
    updates: elapsed(start, lastRead),
    evaluation: elapsed(lastRead, end),
    measured: trained.history[0].testAccuracy,
  };
}

await serve(RUNTIME, epoch);
