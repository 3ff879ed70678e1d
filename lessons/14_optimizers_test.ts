/** Numbers that lesson 14 says. */
import { assert, assertAlmostEquals } from "@std/assert";
import { Matrix } from "../lib/mod.ts";
import { adamStep, momentumStep } from "../solutions/14_optimizers.ts";
import experiments from "./experiments.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("14_optimizers");

Deno.test("lesson 14: momentum by hand", () => {
  let [w, velocity] = [Matrix.from([[3]]), new Matrix(1, 1)];
  for (
    const words of [
      "4 w = 3 − 0.25 · 4 = 2",
      "6 w = 2 − 0.25 · 6 = 0.5",
      "7 w = 0.5 − 0.25 · 7 = −1.25",
    ]
  ) {
    says(words);
    const options = { learningRate: 0.25, momentum: 0.5 };
    ({ w, velocity } = momentumStep(w, Matrix.from([[4]]), velocity, options));
    assertAlmostEquals(w.data[0], Number(words.split("= ").at(-1)!.replace("−", "-")), 1e-6);
  }
});

Deno.test("lesson 14: Adam by hand", () => {
  let [w, state] = [new Matrix(1, 1), { m: new Matrix(1, 1), v: new Matrix(1, 1) }];
  const moves = [2, -1].map((gradient, i) => {
    const before = w.data[0];
    const options = { learningRate: 1, beta1: 0.9, beta2: 0.999, epsilon: 1e-8, step: i + 1 };
    ({ w, state } = adamStep(w, Matrix.from([[gradient]]), state, options));
    return before - w.data[0];
  });
  assertAlmostEquals(moves[0], 1, 1e-6);
  says(`= −${moves[1].toFixed(3)} · η`);
  says(`0.1 · (−1) = ${state.m.data[0].toFixed(2)} `);
  says(`0.001 · (−1)² = ${state.v.data[0].toFixed(6)} `);
});

Deno.test("lesson 14: five ways to step on the digits", () => {
  const row = (name: string, rate: number, epochs: { testAccuracy: number }[]) => {
    const shares = epochs.slice(1, 4).map((m) => `${(100 * m.testAccuracy).toFixed(1)} %`);
    says(`| ${name} | ${rate} | ${shares.join(" | ")} |`);
  };
  for (const { settings, epochs } of experiments.learningRates) {
    if ([0.1, 0.5].includes(settings.learningRate)) row("plain", settings.learningRate, epochs);
  }
  const names = { momentum: "momentum 0.9", adam: "Adam" } as Record<string, string>;
  for (const { settings, epochs } of experiments.optimizers) {
    row(names[settings.optimizer], settings.learningRate, epochs);
  }
});

Deno.test("lesson 14: most of what momentum gains, a longer plain step gains too", () => {
  says("most of its gain is that it takes longer steps");
  const plain = (rate: number) =>
    experiments.learningRates.find(({ settings }) => settings.learningRate === rate)!.epochs;
  const momentum =
    experiments.optimizers.find(({ settings }) =>
      settings.optimizer === "momentum" && settings.learningRate === 0.1
    )!.epochs;
  for (const epoch of [1, 2, 3]) {
    const [short, long, gathered] = [plain(0.1), plain(0.5), momentum].map((epochs) =>
      epochs[epoch].testAccuracy
    );
    assert((long - short) / (gathered - short) > 0.75, `epoch ${epoch}`);
  }
});
