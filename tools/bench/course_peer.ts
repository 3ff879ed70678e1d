/**
 * This course's own training: `solutions/10_train.ts` as it is.
 *
 * Usage: course_peer.ts FOLDER [IMAGES]. FOLDER holds what data.ts wrote; IMAGES is how many of the
 * 60,000 to train on.
 */
import { type LabelledSet, Matrix, type Params, Random } from "../../lib/mod.ts";
import { normalize } from "../../solutions/01_normalize.ts";
import { toOneHot } from "../../solutions/02_to_one_hot.ts";
import { forward } from "../../solutions/06_forward.ts";
import { computeLoss } from "../../solutions/07_compute_loss.ts";
import { accuracy } from "../../solutions/09_predict.ts";
import { train } from "../../solutions/10_train.ts";
import { type Round, serve, timed } from "./serve.ts";

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

const trainSet = await labelled("train", Number(images));
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
  const [all, trained, processor] = timed(() => train(params, trainSet, testSet, options));
  params = trained.params;
  const [evaluation] = timed(() => [trainSet, testSet].forEach(evaluate));
  const { testAccuracy } = trained.history[0];
  return { updates: all - evaluation, evaluation, processor, testAccuracy };
}

/** The same work that `train` does after an epoch's updates. */
function evaluate({ x, y }: LabelledSet): [loss: number, accuracy: number] {
  const { a2 } = forward(params, x);
  return [computeLoss(y, a2), accuracy(likeliest(y), likeliest(a2))];
}

function likeliest(m: Matrix): Uint8Array {
  const best = new Uint8Array(m.rows);
  for (let i = 0; i < m.rows; i++) {
    const row = m.row(i);
    for (let j = 1; j < row.length; j++) if (row[j] > row[best[i]]) best[i] = j;
  }
  return best;
}

await serve(`Deno ${Deno.version.deno}, V8 ${Deno.version.v8}`, epoch);
