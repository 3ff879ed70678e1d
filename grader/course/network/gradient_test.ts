import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import numpy from "../../testdata/numpy.json" with { type: "json" };
import { descend, nearKink, numericGradient, slope, stepAt } from "./gradient.ts";
import { type Net, PARAMETERS } from "./network.ts";

/** Fails unless two networks differ by at most this in every entry. */
function assertNear(actual: Net, expected: Net, tolerance: number): void {
  for (const name of PARAMETERS) {
    assertEquals(actual[name].length, expected[name].length);
    for (const [i, row] of expected[name].entries()) {
      assertEquals(actual[name][i].length, row.length);
      for (const [j, value] of row.entries()) {
        assertAlmostEquals(actual[name][i][j], value, tolerance, `${name}[${i}][${j}]`);
      }
    }
  }
}

describe("the numeric gradient", () => {
  it("agrees with numpy's analytic one", () => {
    for (const { params, x, yTrue, gradients } of numpy.networks) {
      const { dW1: W1, db1: b1, dW2: W2, db2: b2 } = gradients;
      assertNear(numericGradient(params, x, yTrue), { W1, b1, W2, b2 }, 1e-9);
    }
  });

  it("leaves the network as it was, to the last bit", () => {
    const { params, x, yTrue } = numpy.networks[1];
    const before = structuredClone(params);
    numericGradient(params, x, yTrue);
    assertEquals(params, before);
  });

  it("steps as numpy steps", () => {
    for (const { params, gradients, afterOneFullBatchStep: after } of numpy.networks) {
      const { dW1: W1, db1: b1, dW2: W2, db2: b2 } = gradients;
      const stepped = descend(params, { W1, b1, W2, b2 }, after.learningRate);
      assertNear(stepped, after.params, 1e-12);
    }
  });
});

describe("a slope", () => {
  it("is the derivative, with a step that grows with the coordinate", () => {
    const row = [0, 1000];
    assertAlmostEquals(slope(row, 1, () => row[1] ** 2), 2000, 1e-6);
    assertAlmostEquals(slope(row, 0, () => Math.exp(row[0])), 1, 1e-9);
    assertEquals(row, [0, 1000]);
    assertEquals([stepAt(0), stepAt(-1000)], [6e-6, 6e-3]);
  });
});

describe("a network near a kink", () => {
  const net = (bias: number): Net => ({ W1: [[1]], b1: [[bias]], W2: [[1]], b2: [[0]] });

  it("is one with a pre-activation within the margin of 0, on either side", () => {
    assert(nearKink(net(0), [[0]]));
    assert(nearKink(net(9e-5), [[0]]));
    assert(nearKink(net(-9e-5), [[5], [0]]));
    assert(!nearKink(net(1.1e-4), [[0]]));
    assert(nearKink(net(1.1e-4), [[0]], 1e-2));
  });
});
