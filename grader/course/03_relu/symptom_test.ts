import { assertEquals } from "@std/assert";
import { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { reluHint, slopeHint } from "./symptom.ts";

type Rule = (value: number, at: number) => number;

/** A function that makes of each entry what the rule says. */
const made = (rule: Rule) => (x: Matrix) => new Matrix(x.rows, x.cols, x.data.map(rule));
const relu = (value: number) => Math.max(0, value);
const slope = (value: number) => value > 0 ? 1 : 0;
const ofRelu = (rule: Rule) => reluHint(labOf({ relu: made(rule) }), relu);
const ofSlope = (rule: Rule) => slopeHint(labOf({ reluDerivative: made(rule) }), slope);

Deno.test("a wrong ReLU is told by which numbers come out wrong", async () => {
  assertEquals(await ofRelu((x) => Math.max(0.01 * x, x)), "below");
  assertEquals(await ofRelu((x) => x > 0 ? 1 : 0), "above");
  assertEquals(await ofRelu((x) => 2 * relu(x)), "above");
  assertEquals(await ofRelu((x) => Math.min(6, relu(x))), "some");
  assertEquals(await ofRelu((x) => x === 0 ? 1 : relu(x)), "zero");
  assertEquals(await ofRelu((x) => Math.min(0, x)), "relu");
  assertEquals(await ofRelu(() => 0), "filled");
  assertEquals(await ofRelu((x, at) => at === 3 ? 5 : relu(x)), "alone");
  assertEquals(await ofRelu(relu), "none");
});

Deno.test("a wrong slope is told by which numbers it is wrong for", async () => {
  assertEquals(await ofSlope((x) => x > 0 ? 1 : 0.01), "flat");
  assertEquals(await ofSlope((x) => x > 1e-6 ? 1 : 0), "steep");
  assertEquals(await ofSlope((x) => x > 0 ? 0 : 1), "slope");
  assertEquals(await ofSlope((x) => x > 0.01 ? 1 : x < -0.01 ? 0 : 0.5), "near");
  assertEquals(await ofSlope((x) => x === 0 ? 2 : slope(x)), "corner");
  assertEquals(await ofSlope(() => 0), "filled");
  assertEquals(await ofSlope((x, at) => at > 4 ? 0 : slope(x)), "alone");
  assertEquals(await ofSlope(slope), "none");
});
