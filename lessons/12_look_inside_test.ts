/** Numbers that lesson 12 says. */
import { assert, assertEquals } from "@std/assert";
import { inCommon, SURE, type Tally } from "../grader/course/page/in_common.ts";
import { probabilities } from "../grader/course/page/network.ts";
import { referenceNetwork } from "../grader/course/page/reference_network.ts";
import { percent } from "../grader/report/marks.ts";
import { loadMnist } from "../lib/mod.ts";
import { CAPSTONE } from "../grader/course/capstone/settings.ts";
import { spreadOf } from "../grader/course/experiment/groups.ts";
import { groupsIn, type Recorded } from "../tools/experiments/by_command.ts";
import { SEEDS } from "../tools/experiments/record.ts";
import experiments from "./experiments.json" with { type: "json" };
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("12_look_inside");

Deno.test("lesson 12 says how the capstone is judged", () => {
  const [best, good] = CAPSTONE.thresholds;
  says(
    `${100 * best.accuracy} % brings ${best.points} points, ` +
      `${100 * good.accuracy} % brings ${good.points}.`,
  );
  assertEquals(CAPSTONE.epochs, 5);
});

Deno.test("lesson 12: how many digits the reference network reads", () => {
  const right = 10_000 * run.history[9].testAccuracy;
  says(`${right.toLocaleString("en")} of the 10,000 test images correctly`);
  says(`${10_000 - right} wrongly: ${percent(right / 10_000)}`);
  says(`After five epochs it was at ${percent(run.history[4].testAccuracy)}`);
  says(`0.968¹⁸ ≈ ${((right / 10_000) ** 18).toFixed(3)}`);
  assertEquals(run.samples.filter((s) => s.actual !== s.predicted).length, 1);
});

Deno.test("lesson 12: the surest mistakes", () => {
  const [surest] = run.mistakes;
  assertEquals([surest.actual, surest.predicted], [5, 0]);
  const last = run.mistakes.at(-1)!;
  says(`from ${percent(surest.confidence)} down to ${percent(last.confidence)}`);
});

Deno.test("lesson 12: what the mistakes have in common", async () => {
  const mnist = await loadMnist();
  const shares = probabilities(await referenceNetwork(), mnist.test.images);
  const { wrong, right } = inCommon(shares, mnist);
  const of = (part: number, { count }: Tally) => `${Math.round(100 * part / count)} %`;
  const columns = (of: (tally: Tally) => string) => `${of(wrong)} | ${of(right)}`;
  assertEquals(SURE, 0.9);
  says(`of ${wrong.count} mistakes | of ${right.count.toLocaleString("en")} read rightly`);
  says(`mean image of another digit | ${columns((tally) => of(tally.strangers, tally))}`);
  says(`as much as 90 % | ${columns((tally) => of(tally.unsure, tally))}`);
  says(`the ${(wrong.unsure + right.unsure).toLocaleString("en")} images on which`);
  says(`${wrong.unsure} of the ${wrong.count} mistakes would be found`);
  says(`In ${of(wrong.second, wrong)} of the mistakes the right digit came second`);
});

Deno.test("lesson 12: what the hidden layer buys", () => {
  const groups = groupsIn(experiments.widths as Recorded[]);
  const reached = Object.fromEntries(
    groups.map(({ setting, accuracy }) => [setting.hidden, accuracy.mean]),
  );
  const none = spreadOf(experiments.linear.map(({ accuracy }) => accuracy)).mean;
  says(`--hidden ${groups.map(({ setting }) => setting.hidden).join(",")} --seeds ${SEEDS}`);
  says(`from ${percent(reached[4])} for 4 to ${percent(reached[256])} for 256`);
  says(`Without a hidden layer the network reads ${percent(none)}`);
  assert(reached[4] < none && none < reached[16]);
  assertEquals(percent(reached[8]), percent(none));
  says(`pays off: ${percent(reached[16])}, then ${percent(reached[128])} with 128`);
  says(`rises by only ${(100 * (reached[256] - reached[128])).toFixed(2)} points`);
  const parameters = (width: number) => 784 * width + width + 10 * width + 10;
  assertEquals((parameters(256) / parameters(128)).toFixed(2), "2.00");
});

Deno.test("lesson 12: the steps of an epoch", () => {
  says(`${Math.ceil(60_000 / 128)} times per epoch`);
});
