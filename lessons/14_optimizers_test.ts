/** Numbers that lesson 14 says. */
import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import type { Group } from "../grader/course/experiment/groups.ts";
import { OPTIMIZERS } from "../grader/course/experiment/setting.ts";
import { percent } from "../grader/report/marks.ts";
import { Matrix } from "../lib/mod.ts";
import { adamStep, momentumStep } from "../solutions/14_optimizers.ts";
import { groupsIn, type Recorded } from "../tools/experiments/by_command.ts";
import { FALL } from "../tools/experiments/falling_rate.ts";
import { walks } from "../tools/figures/descent_paths.ts";
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

/** What `deno task experiment` came to, a group for each way to step. */
const GROUPS = groupsIn(experiments.optimizers as Recorded[]);
const NAMES = { sgd: "plain", momentum: "momentum 0.9", adam: "Adam" };

function group(optimizer: keyof typeof NAMES, rate: number): Group {
  return GROUPS.find(({ setting }) =>
    setting.optimizer === optimizer && setting.learningRate === rate
  )!;
}

Deno.test("lesson 14: the three paths end where the lesson's block says", () => {
  const { plain, momentum, adam } = walks();
  const end = (path: number[][]) =>
    path[30].map((x) => x.toFixed(2).replace("-0.00", "0.00")).join(", ");
  says(`plain: ${end(plain)} momentum: ${end(momentum)} Adam: ${end(adam)}`);
});

Deno.test("lesson 14: five ways to step on the digits", () => {
  for (const { setting, curve, epochsToGoal } of GROUPS) {
    const shares = curve.slice(1, 4).map(({ accuracy }) => (100 * accuracy).toFixed(1));
    const { mean, deviation } = epochsToGoal!;
    const goal = `${mean.toFixed(1)} ± ${deviation!.toFixed(1)}`;
    const step = `| ${NAMES[setting.optimizer]} | ${setting.learningRate} |`;
    says(`${step} ${shares.join(" | ")} |`);
    says(`${step} ${goal} |`);
  }
});

Deno.test("lesson 14: what its command trains is what the table has", () => {
  says("deno task experiment --optimizer sgd,momentum,adam --epochs 12");
  for (const [optimizer, rate] of Object.entries(OPTIMIZERS)) {
    const { epochsToGoal } = group(optimizer as keyof typeof NAMES, rate);
    assert(epochsToGoal!.mean < 12, optimizer);
  }
});

Deno.test("lesson 14: most of what momentum gains, a longer plain step gains too", () => {
  const [short, long, gathered] = [group("sgd", 0.1), group("sgd", 0.5), group("momentum", 0.1)]
    .map(({ epochsToGoal }) => epochsToGoal!.mean);
  says(
    `Momentum at 0.1 needs ${gathered} epochs where plain steps at 0.1 need nearly ${
      Math.ceil(short)
    }`,
  );
  says(
    "steps at 0.5 need only 4 or 5: most of what momentum gains here comes from its longer steps",
  );
  assert(long > 4 && long < 5);
  assert((short - long) / (short - gathered) > 0.75);
});

Deno.test("lesson 14: a learning rate that falls", () => {
  assertEquals(FALL, { before: 4, after: 2, large: 0.5, small: 0.05 });
  for (const { seed, before, steady, fallen } of experiments.falling) {
    says(`| ${seed} | ${[before, steady, fallen].map((share) => percent(share)).join(" | ")} |`);
  }
  const apart = (shares: number[]) => Math.max(...shares) - Math.min(...shares);
  const [steady, fallen] = (["steady", "fallen"] as const).map((end) =>
    apart(experiments.falling.map((run) => run[end]))
  );
  says("With 0.05 all three end at about the same place.");
  assert(fallen < steady / 4, `${fallen}, ${steady}`);
});
