/** Numbers that the page "When it does not learn" says. */
import { assertEquals } from "@std/assert";
import { percent } from "../grader/report/marks.ts";
import experiments from "./experiments.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("when_it_does_not_learn");

Deno.test("a blind guess costs ln 10, or what a common mistake makes of it", () => {
  says(`−ln 0.1 = ${Math.log(10).toFixed(2)}`);
  says(`about ${(Math.log(10) / 10).toFixed(2)}`);
  says(`about ${Math.log10(10).toFixed(1)}`);
});

Deno.test("a gradient that is wrong by a sign or by N is off by what the page says", () => {
  const off = (a: number, n: number) => Math.abs(a - n) / Math.max(Math.abs(a), Math.abs(n));
  assertEquals(off(-1, 1), 2);
  says(`A result of ${off(-1, 1)} means the wrong sign; ${off(20, 1)} with 20 images`);
  assertEquals(off(20, 1), off(1, 20));
});

Deno.test("first weights of three sizes, before and after three epochs", () => {
  for (const { settings, epochs } of experiments.starts) {
    const { testLoss, testAccuracy } = epochs[3];
    const row = [epochs[0].testLoss.toFixed(3), testLoss.toFixed(3), percent(testAccuracy)];
    says(`× ${settings.startScale} | ${row.join(" | ")} |`);
  }
});

Deno.test("the signal behind ten layers", () => {
  const [half, he, twice] = experiments.signal.map(({ layers }) => layers);
  says(`it falls to ${half[9]}; with twice, it grows to ${twice[9]}`);
  assertEquals(he.every((size) => size > 0.9 && size < 1.2), true);
});

Deno.test("ReLU and sigmoid, with one hidden layer and with five", () => {
  const accuracy = ({ epochs }: { epochs: { testAccuracy: number }[] }) =>
    percent(epochs[3].testAccuracy);
  const [reluDeep, sigmoidDeep] = experiments.deep;
  says(
    `one of 128 neurons | ${accuracy(experiments.starts[1])} | ${accuracy(experiments.sigmoid)}`,
  );
  says(`five of 64 neurons | ${accuracy(reluDeep)} | ${accuracy(sigmoidDeep)}`);
  says(`its loss is still ${sigmoidDeep.epochs[3].testLoss.toFixed(3)}`);
});
