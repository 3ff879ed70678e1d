/** Short trainings that the lessons tell of: one epoch each, with the reference's start. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { type ImageSet, loadMnist, Matrix, Random } from "../lib/mod.ts";
import { normalize } from "../solutions/01_normalize.ts";
import { toOneHot } from "../solutions/02_to_one_hot.ts";
import { initParams } from "../solutions/05_init_params.ts";
import { forward } from "../solutions/06_forward.ts";
import { predict } from "../solutions/09_predict.ts";
import { train } from "../solutions/10_train.ts";

const mnist = await loadMnist();
const bytesAsTheyAre = (images: Uint8Array) =>
  new Matrix(images.length / 784, 784, Float32Array.from(images));

/** One epoch from seed 42. */
function firstEpoch(learningRate: number, toInputs: (images: Uint8Array) => Matrix = normalize) {
  const random = new Random(42);
  const labelled = ({ images, labels }: ImageSet) => ({ x: toInputs(images), y: toOneHot(labels) });
  const test = labelled(mnist.test);
  const { params, history } = train(
    initParams(784, 128, 10, random),
    labelled(mnist.train),
    test,
    { epochs: 1, batchSize: 128, learningRate, random },
  );
  const { a1 } = forward(params, test.x);
  const firing = a1.data.filter((activation) => activation > 0).length / a1.data.length;
  const { testLoss, testAccuracy } = history[0];
  return { testLoss, testAccuracy, firing, answers: new Set(predict(params, test.x)) };
}

Deno.test("lesson 01: bytes as they are silence all hidden neurons", () => {
  const { testAccuracy, firing, answers } = firstEpoch(0.1, bytesAsTheyAre);
  assertEquals([firing, testAccuracy, ...answers], [0, 0.1135, 1]);
});

Deno.test("lesson 10: a learning rate of 0.0001 hardly moves the network", () => {
  const { testLoss, testAccuracy } = firstEpoch(0.0001);
  assertAlmostEquals(testLoss, 2.36, 0.005);
  assertAlmostEquals(testAccuracy, 0.069, 0.0006);
});

Deno.test("lesson 10: a learning rate of 5 silences nearly all hidden neurons", () => {
  const { testLoss, testAccuracy, firing } = firstEpoch(5);
  assertAlmostEquals(testLoss, 2.31, 0.005);
  assertAlmostEquals(testAccuracy, 0.114, 0.0006);
  assert(firing < 1e-4);
});
