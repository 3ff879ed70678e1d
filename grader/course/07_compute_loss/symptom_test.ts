import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { hinted } from "./symptom.ts";

const WRONG = { message: "the loss is wrong" };

/** The hint to a loss of one row, made of the probabilities and the right class. */
async function hintTo(loss: (p: readonly number[], label: number) => number) {
  const computeLoss = (yTrue: Matrix, yPred: Matrix) =>
    loss(yPred.toRows()[0], yTrue.toRows()[0].indexOf(1));
  return (await hinted(labOf({ computeLoss }), WRONG))?.hint;
}

describe("the hint to the loss of one row", () => {
  it("is that it is right except for a factor, where it is", async () => {
    assertEquals(await hintTo((p, label) => -Math.log(p[label]) / 100), "factor");
    assertEquals(await hintTo((p, label) => -Math.log2(p[label])), "factor");
  });

  it("is that no row is counted, where all cost nothing", async () => {
    assertEquals(await hintTo(() => 0), "uncounted");
  });

  it("is that a limit has taken the place of the probabilities, where it has", async () => {
    const log = (p: readonly number[], label: number) => Math.log(p[label]);
    assertEquals(await hintTo((p, label) => -Math.max(log(p, label), 1e-12)), "limited");
    assertEquals(await hintTo((p, label) => Math.min(-log(p, label), 1e-12)), "limited");
    assertEquals(await hintTo((p, label) => -Math.log(Math.min(p[label], 1e-12))), "limited");
    const between = (p: number) => Math.max(1e-12, p, 1 - 1e-12);
    assertEquals(await hintTo((p, label) => -Math.log(between(p[label]))), "limited");
  });

  it("is that wrong classes count, where they do", async () => {
    const binary = (p: readonly number[], label: number) =>
      -p.reduce((sum, one, j) => sum + Math.log(j === label ? one : 1 - one), 0);
    assertEquals(await hintTo(binary), "otherClasses");
    assertEquals(await hintTo((p) => -Math.log(Math.max(...p))), "otherClasses");
    assertEquals(await hintTo((p, label) => p[label] < Math.max(...p) ? 1 : 0), "otherClasses");
  });

  it("is that some labels are left out, where the others come out right", async () => {
    assertEquals(await hintTo((p, label) => label === 0 ? 0 : -Math.log(p[label])), "someClasses");
    assertEquals(await hintTo((p, label) => (2 + label) * p[label]), undefined);
  });

  it("is about the formula where the right class alone counts", async () => {
    assertEquals(await hintTo((p, label) => 1 - p[label]), "formula");
    assertEquals(await hintTo((p, label) => -Math.log(Math.max(p[label], 0.25))), "formula");
    assertEquals(await hintTo((p, label) => -Math.log(p[label] + 1e-3)), "added");
  });

  it("is about a division where the loss is infinite, and none where it is not a number", async () => {
    assertEquals(await hintTo(() => Infinity), "infinite");
    assertEquals(await hintTo(() => NaN), undefined);
  });

  it("stays where there is one already", async () => {
    const computeLoss = (yTrue: Matrix, yPred: Matrix) =>
      -2 * Math.log(yPred.get(0, yTrue.toRows()[0].indexOf(1)));
    const lab = labOf({ computeLoss });
    assertEquals((await hinted(lab, { ...WRONG, hint: "sign" }))?.hint, "sign");
    assertEquals(await hinted(lab, undefined), undefined);
  });
});
