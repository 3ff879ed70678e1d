/** The numbers that lessons 00 to 06 tell, from the data, from trainings, and worked out again. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { loadMnist, matmul, Matrix, Random } from "../lib/mod.ts";
import { toOneHot } from "../solutions/02_to_one_hot.ts";
import { softmax } from "../solutions/04_softmax.ts";
import run from "./figures/reference_run.json" with { type: "json" };
import neurons from "./figures/ten_neurons.json" with { type: "json" };
import { lesson } from "./says.ts";

const { train, test } = await loadMnist();
const percent = (share: number, digits = 2) => `${Number((100 * share).toFixed(digits))} %`;
const thousands = (n: number) => n.toLocaleString("en-US");

Deno.test("lesson 00: the digits, the ten neurons and the network's start and end", async () => {
  const says = await lesson("00_what_is_a_network");
  says(`${thousands(train.count)} images to learn from and ${thousands(test.count)} to test with`);
  says(`labels: ${train.labels.subarray(0, 10).join(", ")}`);
  const counts = Array.from({ length: 10 }, (_, d) => train.labels.filter((l) => l === d).length);
  assertEquals([counts.indexOf(Math.min(...counts)), counts.indexOf(Math.max(...counts))], [5, 1]);
  says(`from ${counts[5]} fives to ${counts[1]} ones`);
  const ones = test.labels.filter((label) => label === 1).length;
  says(`right for ${thousands(ones)} of the 10,000 test images, or ${percent(ones / 10_000)}`);
  says(`${thousands(784 * 128 + 128 + 128 * 10 + 10)} numbers`);
  assertEquals(784 * 128 + 128 + 128 * 10 + 10, run.parameters);
  says(
    `at the start, the network of the course is right for ${percent(run.untrained.testAccuracy)}`,
  );
  const steps = 10 * Math.ceil(60_000 / 128);
  says(`about ${thousands(Math.round(steps / 100) * 100)} times in all`);
  const last = run.history[run.history.length - 1];
  says(`After ten epochs the network is right for ${percent(last.testAccuracy, 1)}`);
  says(`Is ${percent(last.testAccuracy, 1)} a lot?`);
});

Deno.test("lesson 00: what the neuron adds up, and how often it and its layer are right", async () => {
  const says = await lesson("00_what_is_a_network");
  const [three, eight] = neurons.images;
  assertEquals([neurons.shown, three.label, eight.label], [3, 3, 8]);
  const written = (value: number) => value.toFixed(2).replace("-", "−");
  for (const value of [three.forIt, three.against, three.z, eight.forIt, eight.against, eight.z]) {
    says(written(Math.abs(value)));
  }
  says(`is ${written(three.bias)}`);
  says(`right for ${percent(neurons.rightAlone, 1)} of the test images`);
  says(`right for ${percent(neurons.rightTogether, 1)} of the test images`);
  assertEquals([three.relu > 0, eight.relu], [true, 0]);
  const others = test.labels.filter((label) => label !== 3).length;
  says(`Always saying no would be right for ${percent(others / 10_000, 1)}`);
});

Deno.test("lesson 01: where a pixel is, and what 256 makes of full ink", async () => {
  const says = await lesson("01_normalize");
  says(`3 · 784 + 14 · 28 + 15 = ${thousands(3 * 784 + 14 * 28 + 15)}`);
  says(`255/256 = ${(255 / 256).toFixed(3)}`);
  says(`If the darkest pixel of an image is 102, it becomes 1, and should be ${102 / 255}`);
  says(`right for ${percent(0.1135)} of the test images`); // experiments_test.ts trains it
  says(`one epoch brings it to ${percent(run.history[0].testAccuracy, 0)}`);
});

Deno.test("lesson 02: the labels by hand", async () => {
  const says = await lesson("02_to_one_hot");
  const y = toOneHot([2, 0, 2], 4);
  for (let i = 0; i < 3; i++) says(`${[2, 0, 2][i]} ${y.row(i).join(" ")}`);
  const sums = [0, 1, 2, 3].map((j) => y.get(0, j) + y.get(1, j) + y.get(2, j));
  says(`the number of images of that class: ${sums.join(", ")}`);
});

Deno.test("lesson 03: what five sigmoids leave of a change", async () => {
  const says = await lesson("03_relu");
  const sigmoid = (x: number) => 1 / (1 + Math.exp(-x));
  const slope = (x: number) => sigmoid(x) * (1 - sigmoid(x));
  const steepest = Math.max(...Array.from({ length: 2001 }, (_, i) => slope((i - 1000) / 100)));
  assertEquals(steepest, 1 / 4);
  assert(steepest ** 5 < 1 / 1000);
  says("The slope of a sigmoid is at most 1/4");
});

Deno.test("lesson 04: logits and shares by hand, and where exponentials end", async () => {
  const says = await lesson("04_softmax");
  const shares = (row: number[]) => [...softmax(Matrix.from([row])).row(0)];
  const logits = [1, 2, 5].map(Math.log);
  says(`logits ${logits.map((z) => Number(z.toFixed(3))).join(" ")}`);
  says(`= ${shares(logits).map((p) => p.toFixed(3)).join(" ").replace("0.250", "0.25")}`);
  says(shares([2, 1, 0, -1]).map((p) => p.toFixed(2)).join(", "));
  says(`e ≈ ${Math.E.toFixed(3)} to the power`);
  assertAlmostEquals(Math.exp(3), 20, 0.1);
  assertEquals([Math.fround(Math.exp(89)), Math.exp(710)], [Infinity, Infinity]);
  assert(Math.fround(Math.exp(88)) < Infinity && Math.exp(709) < Infinity);
});

Deno.test("lesson 05: the parameters, and the deviations of the first weights", async () => {
  const says = await lesson("05_init_params");
  for (const [n, digits] of [[784, 5], [128, 6], [8, 2]]) {
    says(`${n} | ${Number((2 / n).toFixed(digits))} | ${Number(Math.sqrt(2 / n).toFixed(4))}`);
  }
  says(`about √784 = ${Math.sqrt(784)}`);
  says(`right for ${percent(run.untrained.testAccuracy)} of the test images`);
  says(`its loss is ${run.untrained.testLoss.toFixed(2)}`);
  says(`ln 10 ≈ ${Math.log(10).toFixed(2)}`);
  let squares = 0;
  for (const byte of train.images) squares += (byte / 255) ** 2;
  const square = Number((squares / train.images.length).toFixed(3));
  says(`the mean square of a pixel is only ${square}`);
  says(`√(784 · 2/784 · ${square}) ≈ ${Math.sqrt(2 * square).toFixed(2)}`);
});

Deno.test("lesson 05: two normal numbers in three lie within 1 of 0, and 95 of 100 within 2", () => {
  const random = new Random(1);
  const draws = Array.from({ length: 100_000 }, () => Math.abs(random.normal()));
  assertAlmostEquals(draws.filter((x) => x < 1).length / draws.length, 2 / 3, 0.02);
  assertAlmostEquals(draws.filter((x) => x < 2).length / draws.length, 0.95, 0.006);
});

Deno.test("lesson 06: what each mistake makes of the first image", async () => {
  const says = await lesson("06_forward");
  const W2 = Matrix.from([[1, 0], [0, 2]]);
  const [[first, second]] = matmul(Matrix.from([[2, -1]]), W2).toRows(); // z1 instead of a1
  says(`z2 of the first image would be (${first}, −${-second})`);
  says(`784 · 128 + 128 · 10 = ${thousands(784 * 128 + 128 * 10)}`);
});
