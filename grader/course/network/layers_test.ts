import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Random } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import { numericGradient } from "./gradient.ts";
import { derivedSlopes, nearKinkIn, numericSlopes, through } from "./layers.ts";
import { forward } from "./network.ts";
import { normals } from "./scene.ts";
import { net, randomParams } from "./small_network.ts";
import { randomLayers, rowsOfLayers } from "./small_layers.ts";

const X = normals(4, 3, 5).toRows();
const Y = oneHot([0, 1, 2, 1], 3).toRows();

describe("a network of any depth", () => {
  it("is the network of two layers where it has two", () => {
    const params = net(randomParams([3, 5, 3], new Random(1)));
    const { W1, b1, W2, b2 } = params;
    const layers = [{ W: W1, b: b1 }, { W: W2, b: b2 }];
    const { z1, a1, z2, a2 } = forward(params, X);
    assertEquals(through(layers, X), [{ z: z1, a: a1 }, { z: z2, a: a2 }]);
    const right = numericGradient(params, X, Y);
    assertEquals(numericSlopes(layers, X, Y), [
      { dW: right.W1, db: right.b1 },
      { dW: right.W2, db: right.b2 },
    ]);
  });

  for (const sizes of [[3, 3], [3, 5, 3], [3, 4, 6, 3], [3, 6, 4, 5, 2, 3]]) {
    it(`has the slopes that are measured, with ${sizes.join("-")}`, () => {
      const layers = rowsOfLayers(randomLayers(sizes, new Random(6)));
      assert(!nearKinkIn(layers, X, 1e-2));
      const [derived, measured] = [derivedSlopes, numericSlopes].map((of) => of(layers, X, Y));
      derived.forEach(({ dW, db }, l) => {
        const right = [...measured[l].dW, ...measured[l].db].flat();
        [...dW, ...db].flat().forEach((value, i) => assertAlmostEquals(value, right[i], 1e-8));
      });
    });
  }

  it("is near a kink where a sum of a hidden layer is near 0, and nowhere else", () => {
    const layers = [{ W: [[1]], b: [[0]] }, { W: [[1]], b: [[-1]] }, { W: [[0, 1]], b: [[0, 0]] }];
    assert(nearKinkIn(layers, [[1]], 0.01)); // the second layer's sum is 0
    assert(!nearKinkIn(layers, [[2]], 0.01)); // and so is a logit, which has no kink
  });
});
