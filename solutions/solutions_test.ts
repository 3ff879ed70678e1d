import { assert, assertAlmostEquals, assertEquals, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import numpy from "../grader/testdata/numpy.json" with { type: "json" };
import { Matrix, type Params, Random } from "../lib/mod.ts";
import { normalize } from "./01_normalize.ts";
import { toOneHot } from "./02_to_one_hot.ts";
import { relu, reluDerivative } from "./03_relu.ts";
import { softmax } from "./04_softmax.ts";
import { initParams } from "./05_init_params.ts";
import { forward } from "./06_forward.ts";
import { computeLoss } from "./07_compute_loss.ts";
import { backward } from "./08_backward.ts";
import { accuracy, predict } from "./09_predict.ts";
import { train } from "./10_train.ts";
import { confusionMatrix, topConfusions } from "./11_confusion_matrix.ts";
import { backwardLayers, forwardLayers } from "./13_layers.ts";
import { adamStep, momentumStep } from "./14_optimizers.ts";
import { attention, attentionBackward } from "./18_attention.ts";
import { conv2d, conv2dBackward } from "./16_conv2d.ts";
import { maxPool, maxPoolBackward } from "./17_max_pool.ts";

/** Fails unless a float32 matrix is numpy's float64 one, but for rounding. */
function assertNear(name: string, actual: Matrix, expected: number[][], tolerance = 2e-6): void {
  assertEquals([actual.rows, actual.cols], [expected.length, expected[0].length], name);
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) {
      const allowed = tolerance * Math.max(1, Math.abs(value));
      assertAlmostEquals(actual.get(i, j), value, allowed, `${name}[${i}][${j}]`);
    }
  }
}

/** An object's rows as matrices. */
function matrices<K extends string>(rows: Record<K, number[][]>): Record<K, Matrix> {
  const entries = Object.entries<number[][]>(rows).map(([name, r]) => [name, Matrix.from(r)]);
  return Object.fromEntries(entries) as Record<K, Matrix>;
}

function assertAllNear(actual: object, expected: Record<string, number[][]>): void {
  assertEquals(Object.keys(actual).toSorted(), Object.keys(expected).toSorted());
  for (const [name, m] of Object.entries(actual)) assertNear(name, m, expected[name]);
}

describe("the solutions agree with numpy", () => {
  it("on softmax", () => {
    for (const { x, y } of numpy.softmax) assertNear("softmax", softmax(Matrix.from(x)), y);
  });

  it("on the mean cross-entropy", () => {
    for (const { yTrue, yPred, loss } of numpy.loss) {
      assertAlmostEquals(computeLoss(Matrix.from(yTrue), Matrix.from(yPred)), loss, 1e-6);
    }
  });

  for (const [i, network] of numpy.networks.entries()) {
    const params: Params = matrices(network.params);
    const { x, yTrue } = matrices({ x: network.x, yTrue: network.yTrue });

    it(`on every layer, the loss and the predictions of network ${i}`, () => {
      const layers = forward(params, x);
      assertAllNear(layers, network.activations);
      assertAlmostEquals(computeLoss(yTrue, layers.a2), network.loss, 1e-6);
      assertEquals([...predict(params, x)], network.predictions);
    });

    it(`on every gradient of network ${i}`, () => {
      assertAllNear(backward(params, forward(params, x), x, yTrue), network.gradients);
    });

    it(`on every layer and gradient of network ${i}, where it is a list of layers`, () => {
      const { W1, b1, W2, b2 } = params;
      const layers = [{ W: W1, b: b1 }, { W: W2, b: b2 }];
      const [first, second] = forwardLayers(layers, x);
      const named = { z1: first.z, a1: first.a, z2: second.z, a2: second.a };
      assertAllNear(named, network.activations);
      const [below, above] = backwardLayers(layers, [first, second], x, yTrue);
      const slopes = { dW1: below.dW, db1: below.db, dW2: above.dW, db2: above.db };
      assertAllNear(slopes, network.gradients);
    });

    it(`on one full-batch step of network ${i}`, () => {
      const { learningRate, params: expected } = network.afterOneFullBatchStep;
      const set = { x, y: yTrue };
      const options = { epochs: 1, batchSize: x.rows, learningRate, random: new Random(1) };
      assertAllNear(train(params, set, set, options).params, expected);
    });
  }

  it("on confusion matrices and accuracy", () => {
    for (const { actual, predicted, numClasses, matrix, accuracy: right } of numpy.confusion) {
      assertEquals(confusionMatrix(actual, predicted, numClasses).toRows(), matrix);
      assertAlmostEquals(accuracy(actual, predicted), right, 1e-12);
    }
  });
});

describe("the solutions", () => {
  it("scale bytes into rows from 0 to 1", () => {
    const x = normalize(new Uint8Array([0, 255, 51, 102, 153, 204]), 3);
    assertEquals(x, Matrix.from([[0, 1, 0.2], [0.4, 0.6, 0.8]]));
  });

  it("encode labels, and refuse what is no class", () => {
    assertEquals(toOneHot(new Uint8Array([2, 0]), 3).toRows(), [[0, 0, 1], [1, 0, 0]]);
    for (const label of [10, -1, 2.5, NaN]) {
      const error = assertThrows(() => toOneHot([label]), RangeError);
      assertEquals(error.message, `Cannot encode label ${label}: classes are 0 to 9`);
    }
  });

  it("stop what is not positive in ReLU, and have slope 1 elsewhere", () => {
    const x = Matrix.from([[-2, 0, 3], [0.5, -0.5, 1e-30]]);
    assertEquals(relu(x), Matrix.from([[0, 0, 3], [0.5, 0, 1e-30]]));
    assertEquals(reluDerivative(x).toRows(), [[0, 0, 1], [1, 0, 1]]);
  });

  it("make every row of softmax one in sum, and leave the logits as they are", () => {
    const x = Matrix.from([[1000, -1000, 0], [3e38, -3e38, 0], [1, 2, 3]]);
    const before = x.toRows();
    for (const row of softmax(x).toRows()) {
      assertAlmostEquals(row.reduce((sum, p) => sum + p, 0), 1, 1e-6);
    }
    assertEquals(x.toRows(), before);
  });

  it("draw He weights: deviation √(2 / fan-in) and mean 0, within 5.4 standard errors", () => {
    const { W1, b1, W2, b2 } = initParams(784, 128, 10, new Random(1));
    for (const [name, W] of Object.entries({ W1, W2 })) {
      const [n, variance] = [W.data.length, 2 / W.rows];
      const mean = W.data.reduce((sum, w) => sum + w, 0) / n;
      const square = W.data.reduce((sum, w) => sum + w * w, 0) / n;
      assertAlmostEquals(mean, 0, 5.4 * Math.sqrt(variance / n), name);
      assertAlmostEquals(square, variance, 5.4 * variance * Math.sqrt(2 / n), name);
    }
    assertEquals([...b1.data, ...b2.data], Array(138).fill(0));
  });

  it("call a confident mistake finite", () => {
    const loss = computeLoss(Matrix.from([[1, 0]]), Matrix.from([[0, 1]]));
    assertAlmostEquals(loss, -Math.log(1e-12), 1e-6);
  });

  it("report every epoch of a training once, and leave where it started as it was", () => {
    const { params, x, yTrue } = numpy.networks[1];
    const [start, set] = [matrices(params), { x: Matrix.from(x), y: Matrix.from(yTrue) }];
    const heard: number[] = [];
    const onEpoch = ({ epoch }: { epoch: number }) => void heard.push(epoch);
    const options = { epochs: 20, batchSize: 2, learningRate: 0.2, random: new Random(3), onEpoch };
    const { history } = train(start, set, set, options);
    assertEquals(heard, history.map(({ epoch }) => epoch));
    assertEquals(heard, Array.from({ length: 20 }, (_, i) => i + 1));
    assert(history[19].trainLoss < history[0].trainLoss / 2);
    assertEquals(start, matrices(params));
  });

  it("list the commonest mistakes first, without right answers and zeros", () => {
    const matrix = Matrix.from([[9, 1, 0], [4, 9, 2], [0, 3, 9]]);
    assertEquals(topConfusions(matrix, 3), [
      { actual: 1, predicted: 0, count: 4 },
      { actual: 2, predicted: 1, count: 3 },
      { actual: 1, predicted: 2, count: 2 },
    ]);
    assertEquals(topConfusions(matrix).length, 4);
  });

  it("gather speed with momentum, and keep none of it where the momentum is 0", () => {
    const [w, dw, velocity] = [[[1, 1]], [[2, -2]], [[4, 4]]].map((rows) => Matrix.from(rows));
    const options = { learningRate: 0.5, momentum: 0.25 };
    const next = momentumStep(w, dw, velocity, options); // 0.25 · 4 + 2 = 3, 0.25 · 4 − 2 = −1
    assertEquals([next.velocity.toRows(), next.w.toRows()], [[[3, -1]], [[-0.5, 1.5]]]);
    const plain = momentumStep(w, dw, velocity, { ...options, momentum: 0 });
    assertEquals(plain.w.toRows(), [[0, 2]]);
  });

  it("step with Adam by the mean over the root of the mean square", () => {
    const [w, dw, m, v] = [[[1]], [[3]], [[1]], [[7]]].map((rows) => Matrix.from(rows));
    const options = { learningRate: 1, beta1: 0.5, beta2: 0.5, epsilon: 0, step: 2 };
    const next = adamStep(w, dw, { m, v }, options); // m = 2, v = 8, both divided by 1 − 0.25
    assertEquals([next.state.m.toRows(), next.state.v.toRows()], [[[2]], [[8]]]);
    assertAlmostEquals(next.w.get(0, 0), 1 - (8 / 3) / Math.sqrt(32 / 3), 1e-6);
  });

  it("take from other tokens by the scores of attention over √d, and from no later one if causal", () => {
    const score = 2 * Math.log(3); // d = 4, so that weights are 1/4 and 3/4
    const [q, k] = [[[1, 0, 0, 0], [0, 1, 0, 0]], [[0, score, 0, 0], [score, 0, 0, 0]]]
      .map((rows) => Matrix.from(rows));
    const v = Matrix.from([[8], [0]]);
    const { weights, out } = attention(q, k, v, { causal: false });
    assertNear("weights", weights, [[0.25, 0.75], [0.75, 0.25]]);
    assertNear("out", out, [[2], [6]]);
    const past = attention(q, k, v, { causal: true });
    assertNear("causal weights", past.weights, [[1, 0], [0.75, 0.25]]);
    assertEquals(past.out.get(0, 0), 8);
  });

  it("look at a set of tokens: keys and values in another order bring the same", () => {
    const [q, k, v] = [3, 4, 5].map((seed) => {
      const random = new Random(seed);
      return new Matrix(4, 3, Float32Array.from({ length: 12 }, () => random.normal()));
    });
    const turned = [k, v].map((m) => Matrix.from(m.toRows().toReversed()));
    const { out } = attention(q, turned[0], turned[1], { causal: false });
    assertNear("out", out, attention(q, k, v, { causal: false }).out.toRows());
  });

  it("go back through attention: a row of softmax gives and takes the same", () => {
    const [q, weights, dOut] = [[[4, 0, 0, 0]], [[0.25, 0.75]], [[2]]].map((rows) =>
      Matrix.from(rows)
    );
    const [k, v] = [[[1, 0, 0, 0], [0, 1, 0, 0]], [[8], [0]]].map((rows) => Matrix.from(rows));
    const { dq, dk, dv } = attentionBackward(q, k, v, weights, dOut);
    assertEquals(dv.toRows(), [[0.5], [1.5]]);
    // dWeights (16, 0), their mean 4, dScores 0.25 · 12 and 0.75 · −4, both over √4
    assertEquals(dq.toRows(), [[1.5, -1.5, 0, 0]]);
    assertEquals(dk.toRows(), [[6, 0, 0, 0], [-6, 0, 0, 0]]);
  });
});

describe("conv2d and conv2dBackward, by hand", () => {
  const shape = { channels: 2, height: 1, width: 2, kernel: 2, padding: 1 };
  const x = Matrix.from([[1, 2, 3, 4]]); // 1 2 in the first channel, 3 4 in the second
  const kernels = Matrix.from([[1, 10, 100, 1000, 2, 20, 200, 2000]]);

  it("adds up over channels, with zeros around", () => {
    const out = conv2d(x, kernels, Matrix.from([[5]]), shape);
    assertEquals(out.toRows(), [[7005, 10705, 1005, 75, 112, 15]]);
  });

  it("sends the slopes back along the products, and drops those of the padding", () => {
    const dOut = Matrix.from([[1, 0, 0, 0, 0, 3]]);
    const { dx, dKernels, dBias } = conv2dBackward(x, kernels, dOut, shape);
    assertEquals(dx.toRows(), [[1000, 3, 2000, 6]]);
    assertEquals(dKernels.toRows(), [[6, 0, 0, 1, 12, 0, 0, 3]]);
    assertEquals(dBias.toRows(), [[4]]);
  });
});

describe("maxPool and maxPoolBackward, by hand", () => {
  const shape = { channels: 2, height: 2, width: 3, size: 2 }; // the last column is left out
  const x = Matrix.from([[1, 2, 9, 2, 0, 9, -4, -3, 9, -1, -2, 9]]);

  it("keeps the largest number of each channel's window, and the first of two", () => {
    const { out, where } = maxPool(x, shape);
    assertEquals(out.toRows(), [[2, -1]]);
    assertEquals(where, Uint32Array.of(1, 9));
  });

  it("sends each slope back to its image and pixel", () => {
    const dx = maxPoolBackward(Matrix.from([[5, 6], [7, 8]]), Uint32Array.of(1, 9, 0, 6), shape);
    assertEquals(dx.toRows(), [
      [0, 5, 0, 0, 0, 0, 0, 0, 0, 6, 0, 0],
      [7, 0, 0, 0, 0, 0, 8, 0, 0, 0, 0, 0],
    ]);
  });
});
