/** Numbers that lesson 13 says. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { percent } from "../grader/report/marks.ts";
import { Matrix } from "../lib/mod.ts";
import { backwardLayers, forwardLayers } from "../solutions/13_layers.ts";
import { spreadOf } from "../grader/course/experiment/groups.ts";
import experiments from "./experiments.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("13_layers");
const LAYERS = [
  { W: Matrix.from([[1, 0], [-1, 1]]), b: Matrix.from([[0, 0]]) },
  { W: Matrix.from([[1, 2], [0.5, -1]]), b: Matrix.from([[0, 3]]) },
  { W: Matrix.from([[1, 0], [-1, 2]]), b: Matrix.from([[0, 0]]) },
];
const X = Matrix.from([[1, 2]]);
const PASSED = forwardLayers(LAYERS, X);
const SLOPES = backwardLayers(LAYERS, PASSED, X, Matrix.from([[1, 0]]));

/** Numbers as the lesson writes them in its calculation. */
const written = (row: ArrayLike<number>) =>
  Array.from(row, (value) => Number.isInteger(value) ? `${value}` : value.toFixed(4)).join(" ");

Deno.test("lesson 13: what the three layers compute", () => {
  const [first, second, third] = PASSED;
  says(`1·1 + 2·(-1) 1·0 + 2·1 = ${written(first.z.data)}`);
  says(`a1 = relu(z1) = ${written(first.a.data)}`);
  says(`0·2 + 2·(-1)+3 = ${written(second.z.data)}`);
  says(`a3 = softmax(z3) = ${written(third.a.data)}`);
});

Deno.test("lesson 13: what comes back through them", () => {
  const [first, second, third] = SLOPES;
  says(`dz3 = a3 - y = ${written(third.db.data)}`);
  says(`dW3 = a2ᵀ·dz3 ${written(third.dW.data)}`);
  says(`dz2 = da2 ⊙ (1 1) = ${written(second.db.data)}`);
  says(`dW2 = a1ᵀ·dz2 ${written(second.dW.data)}`);
  says(`dz1 = da1 ⊙ (0 1) = ${written(first.db.data)}`);
  says(`dW1 = xᵀ·dz1 ${written(first.dW.data)}`);
});

Deno.test("lesson 13: what the mistakes would make of it", () => {
  const [, second, third] = SLOPES;
  const back = (dz: Matrix, W: Matrix) =>
    Array.from({ length: 2 }, (_, k) => dz.data[0] * W.get(k, 0) + dz.data[1] * W.get(k, 1));
  assertAlmostEquals(back(third.db, LAYERS[2].W)[1], 2.6424, 5e-5);
  assertAlmostEquals(back(second.db, LAYERS[1].W)[0], 4.404, 5e-5);
  assertAlmostEquals(2 * SLOPES[0].db.data[1], -6.1656, 5e-5);
});

Deno.test("lesson 13: what depth brings in three epochs", () => {
  const parameters = (sizes: readonly number[]) =>
    sizes.slice(1).reduce((sum, size, l) => sum + (sizes[l] + 1) * size, 0).toLocaleString("en");
  const { starts: [, shallow], twoHidden, deep: [five] } = experiments;
  const sizes = [experiments.reference.sizes, twoHidden.settings.sizes, five.settings.sizes];
  says(sizes.map((one) => one.join("-")).join(" "));
  says(`parameters ${sizes.map(parameters).join(" ")}`);
  for (const [epoch, name] of [[1, "1 epoch"], [2, "2 epochs"], [3, "3 epochs"]] as const) {
    const shares = [shallow, twoHidden, five].map(({ epochs }) =>
      percent(epochs[epoch].testAccuracy)
    );
    says(`${name} ${shares.join(" ")}`);
  }
  assertEquals(sizes[2].length, 7);
});

Deno.test("lesson 13: what a single layer reaches is lesson 12's network without a hidden layer", () => {
  const { mean } = spreadOf(experiments.linear.map(({ accuracy }) => accuracy));
  says(`(${percent(mean)} in lesson 12)`);
});
