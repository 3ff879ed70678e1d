/** Numbers that lesson 17 says. */
import { assertEquals } from "@std/assert";
import { percent } from "../grader/report/marks.ts";
import { loadMnist, Matrix } from "../lib/mod.ts";
import { maxPool, maxPoolBackward } from "../solutions/17_max_pool.ts";
import { surestMistakes } from "../grader/course/capstone/mistakes.ts";
import { probabilities } from "../grader/course/page/network.ts";
import { referenceNetwork } from "../grader/course/page/reference_network.ts";
import { bothPlaces } from "../tools/figures/max_pool.ts";
import { CONV_CAPSTONE, MAP_SIDE } from "../grader/course/capstone_conv/settings.ts";
import experiments from "./experiments.json" with { type: "json" };
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("17_max_pool");

const SHAPE = { channels: 1, height: 4, width: 4, size: 2 };
const X = Matrix.from([[1, 3, 0, 2, 5, 2, 1, 1, 0, 4, 2, 2, 1, 0, 7, 2]]);

Deno.test("lesson 17: the four windows", () => {
  const { out, where } = maxPool(X, SHAPE);
  assertEquals(out.toRows(), [[5, 2, 4, 7]]);
  assertEquals([...where], [4, 3, 9, 14]);
  says("The largest numbers are 5, 2, 4 and 7.");
});

Deno.test("lesson 17: the slopes on their way back", () => {
  const dx = maxPoolBackward(Matrix.from([[1, -2, 0.5, 3]]), Uint32Array.of(4, 3, 9, 14), SHAPE);
  assertEquals(dx.toRows(), [[0, 0, 0, -2, 1, 0, 0, 0, 0, 0.5, 0, 0, 0, 0, 3, 0]]);
  says("0 0 0 -2 1 0 0 0 0 0.5 0 0 0 0 3 0");
  assertEquals(dx.data.reduce((sum, slope) => sum + slope), 2.5);
});

Deno.test("lesson 17: the numbers that a dense layer is given", () => {
  says(`8 channels of 14×14, ${(8 * 14 * 14).toLocaleString("en")} numbers`);
});

Deno.test("lesson 17: how much changes when the digit moves by one pixel", async () => {
  const [still, moved] = bothPlaces((await loadMnist()).test);
  const change = (of: "map" | "out") => {
    const [before, after] = [still[of].data, moved[of].data];
    const changes = before.map((value, i) => Math.abs(value - after[i]));
    const sum = (values: Float32Array) => values.reduce((total, value) => total + value, 0);
    return percent(sum(changes) / sum(before), 0);
  };
  says(`the changes come to ${change("map")} of the sum`);
  says(`After pooling they come to ${change("out")}.`);
});

Deno.test("lesson 17: the capstone's network and how it is trained", () => {
  const { kernels, hidden, batchSize, epochs, images, learningRate } = CONV_CAPSTONE;
  const maps = `(${kernels}·${MAP_SIDE}·${MAP_SIDE})`;
  says(`${kernels} kernels of 5×5, without padding | \`conv2d\` | ${batchSize} × ${maps}`);
  const pooled = (kernels * 100).toLocaleString("en");
  says(`${batchSize} × (${kernels}·10·10) = ${batchSize} × ${pooled}`);
  says(`ReLU, ${hidden} neurons, ReLU`);
  says(`goes ${epochs} times over ${images.train.toLocaleString("en")} images`);
  says(`measured on ${images.sample.toLocaleString("en")} of the other training images`);
  says(`falls from ${learningRate} to nothing`);
  const [all, part] = CONV_CAPSTONE.thresholds;
  says(`${100 * all.accuracy} % or more brings ${all.points} points`);
  says(`and ${100 * part.accuracy} % brings ${part.points}.`);
});

Deno.test("lesson 17: what the convolutional network still reads wrongly", async () => {
  const { test } = await loadMnist();
  const isLeft = ({ index }: { index: number }) => `${index}` in experiments.convolutional;
  const dense = surestMistakes(
    probabilities(await referenceNetwork(), test.images),
    test.labels,
  );
  says(
    `With the solutions, ${Object.keys(experiments.convolutional).length} of the 10,000 digits.`,
  );
  says(`made ${dense.length} mistakes, and ${dense.filter(isLeft).length} of them are left`);
  assertEquals(run.mistakes.filter(isLeft).map(({ actual }) => actual), [5, 6, 1, 7, 8]);
  says("Five of them are left: the 5, the 6, the 1, the 7 and an 8 with a flat top");
});
