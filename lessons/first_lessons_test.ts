/** The numbers that lessons 00 to 06 tell, from the data, from trainings, and worked out again. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { loadMnist, matmul, Matrix, Random } from "../lib/mod.ts";
import { randomSums } from "../tools/figures/he_weights.ts";
import { normalize } from "../solutions/01_normalize.ts";
import { toOneHot } from "../solutions/02_to_one_hot.ts";
import { relu, reluDerivative } from "../solutions/03_relu.ts";
import { softmax } from "../solutions/04_softmax.ts";
import { initParams } from "../solutions/05_init_params.ts";
import { predict } from "../solutions/09_predict.ts";
import run from "./figures/reference_run.json" with { type: "json" };
import neurons from "./figures/ten_neurons.json" with { type: "json" };
import { numbersIn, toldBy } from "./numbers.ts";
import { lesson as reading } from "./says.ts";

/** The numbers that a test has found in a run, or worked out again, by lesson. */
const found = new Map<string, Set<string>>();

/** A lesson, as a function that fails unless it says these words; their numbers count as checked. */
async function lesson(id: string): Promise<(words: string) => void> {
  const says = await reading(id);
  const numbers = found.get(id) ?? new Set();
  found.set(id, numbers);
  return (words) => {
    says(words);
    numbersIn(words).forEach((number) => numbers.add(number));
  };
}

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
  says(`how ${128 + 10} neurons read a digit`);
  says(
    `Make the bias −0.75, and the neuron falls silent: the sum is −${-(1 * 1.5 - 2 * 0.5 - 0.75)}`,
  );
  assertEquals(784 * 128 + 128 + 128 * 10 + 10, run.parameters);
  says(
    `at first the network can only guess: ours is right for ${percent(run.untrained.testAccuracy)}`,
  );
  const steps = 10 * Math.ceil(60_000 / 128);
  says(`about ${thousands(Math.round(steps / 100) * 100)} times in all`);
  says(`in about ${Math.round(steps / 100) * 10} batches, an **epoch** is over`);
  const last = run.history[run.history.length - 1];
  says(`After ten epochs the network is right for ${percent(last.testAccuracy, 1)}`);
  says(`Is ${percent(last.testAccuracy, 1)} a lot?`);
});

Deno.test("lesson 00: what the neuron adds up, and how often it and its layer are right", async () => {
  const says = await lesson("00_what_is_a_network");
  const [three, eight] = neurons.images;
  assertEquals([neurons.shown, three.label, eight.label], [3, 3, 8]);
  const written = (value: number) => value.toFixed(2).replace("-", "−");
  for (const { forIt, against, bias, z } of [three, eight]) {
    says(`${written(forIt)} − ${written(-against)} − ${written(-bias)} = ${written(z)}`);
    says(`outweigh the ink against by more than ${written(-bias)}`);
  }
  says(`is ${written(three.bias)}`);
  says(`right for ${percent(neurons.rightAlone, 1)} of the test images`);
  says(`right for ${percent(neurons.rightTogether, 1)} of the test images`);
  const figure = await Deno.readTextFile(new URL("figures/whole_network.svg", import.meta.url));
  const likeliest = Array.from(figure.matchAll(/>(0\.\d{3})</g), ([, p]) => p).sort().at(-1);
  says(`The bar of the 3 is full: ${likeliest}`);
  assertEquals([three.relu > 0, eight.relu], [true, 0]);
  const others = test.labels.filter((label) => label !== 3).length;
  says(`Always saying no would be right for ${percent(others / 10_000, 1)}`);
});

Deno.test("the Matrix sheet: a product by hand, and what arrays do to numbers", async () => {
  const says = await lesson("matrix");
  const a = Matrix.from([[1, 2, 3], [0, 1, 0]]);
  const b = Matrix.from([[1, 0], [2, 1], [0, 5]]);
  const { data } = matmul(a, b);
  says(`1·1 + 2·2 + 3·0 = ${data[0]}`);
  says(`1·0 + 2·1 + 3·5 = ${data[1]}`);
  says(`0·1 + 1·2 + 0·0 = ${data[2]}`);
  says(`0·0 + 1·1 + 0·5 = ${data[3]}`);
  says(`0.1 comes back as ${Math.fround(0.1)}`);
  const [fraction, large] = Uint8Array.from([0.2, 256]);
  says(`0.2 becomes ${fraction} in it, and 256 becomes ${large}`);
});

Deno.test("lesson 01: where a pixel is, and what 256 makes of full ink", async () => {
  const says = await lesson("01_normalize");
  says(`3 · 784 + 14 · 28 + 15 = ${thousands(3 * 784 + 14 * 28 + 15)}`);
  const row = train.images.subarray(14 * 28, 15 * 28);
  const inked = [...row.keys()].filter((column) => row[column] > 0);
  says(`pixel row 14 marked`);
  says(`one bump of ink from column ${inked[0]} to ${inked.at(-1)}`);
  says(`The stroke rises to ${Math.max(...row)}`);
  for (const bytes of [[0, 255, 51, 0], [102, 0, 0, 204]]) {
    says(`${bytes.join(" ")} -> ${bytes.map((byte) => byte / 255).join(" ")}`);
  }
  says(`255/256 = ${(255 / 256).toFixed(3)}`);
  says(`If the darkest pixel of an image is 102, it becomes 1, and should be ${102 / 255}`);
  says(`right for ${percent(0.1135)} of the test images`); // experiments_deep.ts trains it
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
  says(`e ≈ ${Math.E.toFixed(3)} is the base`);
  const by = Matrix.from([[-1.5, 0.25, 4, -0.01]]);
  says(`x ${Array.from([-1.5, 0.25, 4, -0.01]).join(" ")}`);
  says(`relu(x) ${relu(by).data.join(" ")}`);
  says(`relu'(x) ${reluDerivative(by).data.join(" ")}`);
});

Deno.test("lesson 04: logits and shares by hand, and where exponentials end", async () => {
  const says = await lesson("04_softmax");
  const shares = (row: number[]) => [...softmax(Matrix.from([row])).row(0)];
  const logits = [1, 2, 5].map(Math.log);
  says(`logits ${logits.map((z) => Number(z.toFixed(3))).join(" ")}`);
  says(`5/8 ${shares(logits).map((p) => p.toFixed(3)).join(" ").replace("0.250", "0.25")}`);
  says(shares([2, 1, 0, -1]).map((p) => p.toFixed(2)).join(", "));
  says(
    `the same less their maximum, ${
      [2, 1, 0, -1].map((z) => z - 2).join(", ").replaceAll("-", "−")
    }`,
  );
  says(`e ≈ ${Math.E.toFixed(3)} to the power`);
  assertAlmostEquals(Math.exp(3), 20, 0.1);
  says("about 20 times as large");
  const [z1, z2, z5] = [1, 2, 5].map((share) => share / 5);
  says(`the exponentials ${z1}, ${z2} and ${z5} and the sum ${Number((z1 + z2 + z5).toFixed(9))}`);
  for (const share of [z1, z2, z5]) says(`${share}/1.6 = ${Number((share / 1.6).toFixed(9))}`);
  says(`The row (2, 4) becomes (${2 / 4}, ${4 / 4})`);
  assertEquals([Math.fround(Math.exp(89)), Math.exp(710)], [Infinity, Infinity]);
  assert(Math.fround(Math.exp(88)) < Infinity && Math.exp(709) < Infinity);
});

Deno.test("lesson 05: the parameters, and the deviations of the first weights", async () => {
  const says = await lesson("05_init_params");
  for (const [n, digits] of [[784, 5], [128, 6], [8, 2]]) {
    says(`${n} | ${Number((2 / n).toFixed(digits))} | ${Number(Math.sqrt(2 / n).toFixed(4))}`);
  }
  says(`${thousands(784 * 128)} | | b1 | 1×128 | 128`);
  says(`${thousands(128 * 10)} | | b2`);
  says(`**${thousands(run.parameters)}**`);
  says(`gives 1.2, −0.4 and 0.1. The weights are ${1.2 * 0.5}, −${0.4 * 0.5} and ${0.1 * 0.5}`);
  const promised = [1, Math.sqrt(2 / 100), 0.01].map((d) => Number((100 * d * d / 2).toFixed(9)));
  says(`The formula promised n·d²/2: ${promised[0]}, ${promised[1]} and ${promised[2]}`);
  says(`With 784 inputs that is ${(2 / 784).toFixed(5)}, and should be √0.00255 = 0.0505`);
  const ends = randomSums().map((sum) => Math.abs(sum[sum.length - 1][1]));
  assert(ends.filter((end) => end <= 28).length > ends.length / 2);
  says(`most end between −${Math.sqrt(784)} and ${Math.sqrt(784)}`);
  says(`about √784 = ${Math.sqrt(784)}`);
  says(`right for ${percent(run.untrained.testAccuracy)} of them`);
  says(`Its loss is ${run.untrained.testLoss.toFixed(2)}`);
  says(`ln 10 ≈ ${Math.log(10).toFixed(2)}`);
  let squares = 0;
  for (const byte of train.images) squares += (byte / 255) ** 2;
  const square = Number((squares / train.images.length).toFixed(3));
  says(`the mean square of a pixel is only ${square}`);
  says(`√(784 · 2/784 · ${square}) ≈ ${Math.sqrt(2 * square).toFixed(2)}`);
});

Deno.test("lesson 05: two normal numbers in three lie within 1 of 0, and 95 of 100 within 2", async () => {
  const says = await lesson("05_init_params");
  says("two out of three between −1 and 1, and 95 of 100 between −2 and 2");
  const random = new Random(1);
  const draws = Array.from({ length: 100_000 }, () => Math.abs(random.normal()));
  assertAlmostEquals(draws.filter((x) => x < 1).length / draws.length, 2 / 3, 0.02);
  assertAlmostEquals(draws.filter((x) => x < 2).length / draws.length, 0.95, 0.006);
});

Deno.test("lesson 05: which digits the untrained network answers", async () => {
  const says = await lesson("05_init_params");
  const params = initParams(784, 128, 10, new Random(run.settings.seed));
  const answers = predict(params, normalize(test.images));
  const favourites = answers.filter((digit) => digit === 3 || digit === 5).length;
  says(`answers 3 or 5 for ${percent(favourites / test.count, 0)} of the test images`);
});

Deno.test("lesson 06: what each mistake makes of the first image", async () => {
  const says = await lesson("06_forward");
  const W2 = Matrix.from([[1, 0], [0, 2]]);
  const [[first, second]] = matmul(Matrix.from([[2, -1]]), W2).toRows(); // z1 instead of a1
  says(`z2 of the first image would be (${first}, −${-second})`);
  says(`784 · 128 + 128 · 10 = ${thousands(784 * 128 + 128 * 10)}`);
  says("W1 = 1 -1 b1 = 0 0.5 -1 1 1 -0.5 W2 = 1 0 b2 = 0 0 0 2");
  const z1 = matmul(
    Matrix.from([[1, 0, 1], [0, 1, 0]]),
    Matrix.from([[1, -1], [-1, 1], [1, -0.5]]),
  );
  says(`1·(1, -1) + 1·(1, -0.5) = (${z1.row(0).join(", ")})`);
  says(`1·(-1, 1) = (${z1.row(1).join(", ")})`);
  const a2 = softmax(matmul(Matrix.from([[2, 0], [0, 1.5]]), W2));
  const rows = a2.toRows().map((row) => row.map((p) => p.toFixed(4)).join(", "));
  for (const row of rows) says(`a2 = (${row}) softmax`);
  says("z1 = (2, -1) add (0, 0.5)");
  says("z1 = (-1, 1.5) add (0, 0.5)");
  says(
    `class 0, with ${percent(a2.get(0, 0), 0)}. For the second it is class 1, with ${
      percent(a2.get(1, 1), 0)
    }`,
  );
});

/** Counting, the sizes of MNIST and of the network, and numbers that are only made up as an example. */
const GIVEN: Record<string, string[]> = {
  all: ["28", "255", "256", "784", "128", "60000", "10000", "10", "14", "15", "-1", "-2"],
  "01_normalize": ["406", "51", "0.2", "102", "204"],
  "02_to_one_hot": ["2.5"],
  "04_softmax": ["1000", "-1000"],
  matrix: ["16", "32", "64"],
  "05_init_params": ["100", "5000", "2015", "0.05"],
  "06_forward": ["127"],
};

Deno.test("no number of the first lessons is told that no run has given", async () => {
  const unknown: string[] = [];
  for (const [id, checked] of found) {
    const text = await Deno.readTextFile(new URL(`${id}.md`, import.meta.url));
    const given = [...GIVEN.all, ...GIVEN[id] ?? []];
    const isKnown = (n: string) => /^\d$/.test(n) || given.includes(n) || checked.has(n);
    unknown.push(...toldBy(text).filter((n) => !isKnown(n)).map((n) => `${id}: ${n}`));
  }
  assertEquals(unknown, []);
  assertEquals(found.size, 8);
});
