/** Numbers that lesson 07 says. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { Matrix } from "../lib/mod.ts";
import { softmax } from "../solutions/04_softmax.ts";
import { computeLoss } from "../solutions/07_compute_loss.ts";
import { ofCrossEntropy, ofSquaredError } from "../tools/figures/loss_slopes.ts";
import run from "./figures/reference_run.json" with { type: "json" };
import { lesson } from "./says.ts";

const says = await lesson("07_compute_loss");
const cost = (p: number) => (-Math.log(p)).toFixed(4);
const short = (p: number) => (-Math.log(p)).toFixed(2);
const oneRow = (p: number) => [Matrix.from([[1, 0]]), Matrix.from([[p, 1 - p]])] as const;

Deno.test("lesson 07: the loss of two images by hand", () => {
  const [right, wrong] = [1 / (1 + Math.exp(-2)), 1 / (1 + Math.exp(3))].map((p) => -Math.log(p));
  says(`-ln 0.8808 = ${right.toFixed(4)}`);
  says(`-ln ${Math.exp(-wrong).toFixed(6)} = ${wrong.toFixed(4)}`);
  says(`it is ${Math.exp(-wrong).toFixed(6)}`);
  says(`/ 2 = ${((right + wrong) / 2).toFixed(4)}`);
  says(`The mistake costs ${Math.round(wrong / right)} times as much`);
  says(`ln 10 ≈ ${Math.log(10).toFixed(3)}`);
});

Deno.test("lesson 07: a confident mistake has a steep slope in one loss and a flat one in the other", () => {
  says(`with a slope of −${Math.abs(ofCrossEntropy(0.01)).toFixed(2)}`);
  says(`pushes with −${Math.abs(ofSquaredError(0.01)).toFixed(2)}`);
  const h = 1e-6;
  for (const z of [-3, 0.5, 2]) { // both formulas against a nudge of the logit
    const p = (z: number) => 1 / (1 + Math.exp(-z));
    const nudged = (loss: (p: number) => number) => (loss(p(z + h)) - loss(p(z - h))) / (2 * h);
    assertAlmostEquals(nudged((p) => -Math.log(p)), ofCrossEntropy(p(z)), 1e-8);
    assertAlmostEquals(nudged((p) => 2 * (p - 1) ** 2), ofSquaredError(p(z)), 1e-8);
  }
});

Deno.test("lesson 07: how the reference network's loss reads", () => {
  const { testLoss } = run.history[9];
  says(`ends with a loss of ${testLoss.toFixed(3)} on the test images`);
  says(`gives the right digit a probability of about ${(100 * Math.exp(-testLoss)).toFixed(0)} %`);
});

Deno.test("lesson 07: what the common mistakes answer", () => {
  assertEquals(-Math.log(0), Infinity); // no limit from below
  says(`highest loss here is ${computeLoss(...oneRow(0)).toFixed(2)}`);
  says(`with 0.0001 costs ${short(0.01)}, and should cost ${short(0.0001)}`);
  assertEquals(computeLoss(...oneRow(0.0001)).toFixed(2), short(0.0001));
  const p = 1 / (1 + Math.exp(3));
  says(`costs ${cost(1 - p)} and not ${cost(p)}`);
  says(`Two rows that cost ${cost(0.5)} each have a mean loss of ${cost(0.5)}, not ${cost(0.25)}`);
  says(`costs ${cost(0.1)}, not ${Math.log2(10).toFixed(4)} (base 2) or 1 (base 10)`);
  const [twice] = softmax(Matrix.from([[0.9, 0.1]])).toRows();
  says(`into (${twice.map((p) => p.toFixed(2)).join(", ")})`);
});
