import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import numpy from "../../testdata/numpy.json" with { type: "json" };
import {
  accuracyOf,
  affine,
  argmax,
  crossEntropy,
  forward,
  loss,
  relu,
  type Rows,
  softmax,
} from "./network.ts";

/** Both are float64, so only the order of the sums may differ. */
function assertNear(actual: Rows, expected: Rows): void {
  assertEquals(actual.map((row) => row.length), expected.map((row) => row.length));
  for (const [i, row] of expected.entries()) {
    for (const [j, value] of row.entries()) {
      assertAlmostEquals(actual[i][j], value, 1e-12 * Math.max(1, Math.abs(value)));
    }
  }
}

describe("the oracle's network agrees with numpy", () => {
  it("on softmax, however large the logits", () => {
    for (const { x, y } of numpy.softmax) assertNear(softmax(x), y);
  });

  it("on the mean cross-entropy", () => {
    for (const { yTrue, yPred, loss } of numpy.loss) {
      assertAlmostEquals(crossEntropy(yTrue, yPred), loss, 1e-12);
    }
  });

  it("on every layer", () => {
    for (const { params, x, activations } of numpy.networks) {
      const layers = forward(params, x);
      assertNear(layers.z1, activations.z1);
      assertNear(layers.a1, activations.a1);
      assertNear(layers.z2, activations.z2);
      assertNear(layers.a2, activations.a2);
    }
  });

  it("on the loss of a network, with or without the probabilities", () => {
    for (const network of numpy.networks) {
      const { params, x, yTrue } = network;
      assertAlmostEquals(loss(params, x, yTrue), network.loss, 1e-12);
      assertAlmostEquals(crossEntropy(yTrue, forward(params, x).a2), network.loss, 1e-12);
    }
  });

  it("on the predictions", () => {
    for (const { params, x, predictions } of numpy.networks) {
      assertEquals(forward(params, x).z2.map(argmax), predictions);
    }
  });
});

describe("the oracle's network", () => {
  it("adds the bias to every row of the product", () => {
    const y = affine([[1, 2], [0, 3]], [[1, 10], [100, 1000]], [[0.5, 0.25]]);
    assertEquals(y, [[201.5, 2010.25], [300.5, 3000.25]]);
    assertEquals(affine([[0]], [[NaN]], [[1]]), [[1]]); // a zero is skipped
  });

  it("stops what is not positive", () => {
    assertEquals(relu([[-1, 0, 2]]), [[0, 0, 2]]);
  });

  it("has a finite loss where the right class's probability is 0 to a float64", () => {
    const net = { W1: [[1]], b1: [[0]], W2: [[0, 1000]], b2: [[0, 0]] };
    assertEquals(loss(net, [[1]], [[1, 0]]), 1000);
    assertAlmostEquals(crossEntropy([[1, 0]], [[0, 1]]), -Math.log(1e-12), 1e-12);
  });

  it("finds the first of the largest entries", () => {
    assertEquals(argmax([-3, -1, -2]), 1);
    assertEquals(argmax([5, 7, 7]), 1);
  });

  it("counts the rows whose likeliest class is the true one", () => {
    assertEquals(
      accuracyOf([[1, 0], [0, 1], [0, 1], [1, 0]], [[2, 1], [2, 1], [1, 2], [3, 0]]),
      0.75,
    );
  });
});
