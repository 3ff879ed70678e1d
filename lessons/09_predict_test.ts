/** Numbers that lesson 09 says. */
import { assertEquals } from "@std/assert";
import { percent } from "../grader/report/marks.ts";
import { accuracy } from "../solutions/09_predict.ts";
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("09_predict");

Deno.test("lesson 09: the image between a 7 and a 2", () => {
  const { index, label, probabilities } = run.details[3];
  const share = (digit: number) => percent(probabilities[digit], 2);
  assertEquals([index, label], [2325, 7]);
  says(`${share(7)} for the 7 and ${share(2)} for the 2`);
  const [first, second, third] = probabilities.toSorted((a, b) => b - a).map((p) => p.toFixed(3));
  says(`With ${first} for one digit, ${second} for another and ${third} for a third`);
});

Deno.test("lesson 09: accuracies", () => {
  says(`the accuracy is 2/3 ≈ ${accuracy([1, 0, 0], [1, 2, 0]).toFixed(3)}`);
  says(`starts with ${run.untrained.testAccuracy} on the test set`);
  const { testAccuracy: p } = run.history[9];
  assertEquals(p, 0.968);
  says(`≈ ${Math.sqrt(p * (1 - p) / 10_000).toFixed(4)}`);
});
