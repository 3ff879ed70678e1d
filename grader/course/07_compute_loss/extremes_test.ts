import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Matrix } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { atZero, whereSure } from "./extremes.ts";

/** What the rows cost, one by one, with the clamp that is asked for. */
function costs(yTrue: Matrix, yPred: Matrix): number[] {
  return yTrue.toRows().map((row, i) => -Math.log(Math.max(yPred.get(i, row.indexOf(1)), 1e-12)));
}

const ofLastRow = (yTrue: Matrix, yPred: Matrix) => costs(yTrue, yPred).at(-1)!;
const added = (yTrue: Matrix, yPred: Matrix) => costs(yTrue, yPred).reduce((sum, one) => sum + one);

describe("what is said of probabilities of 0 and 1", () => {
  it("is nothing where only the mean of several rows is wrong: that has a check of its own", async () => {
    for (const computeLoss of [ofLastRow, added]) {
      assertEquals(await whereSure(labOf({ computeLoss })), undefined);
      assertEquals(await atZero(labOf({ computeLoss })), undefined);
    }
  });

  it("is about each row where the sum alone is kept finite", async () => {
    const computeLoss = (yTrue: Matrix, yPred: Matrix) =>
      yTrue.toRows().reduce((sum, row, i) => {
        const cost = -Math.log(yPred.get(i, row.indexOf(1)));
        return sum + (cost === Infinity ? 27.6 : cost) / (cost === Infinity ? 1 : yTrue.rows);
      }, 0);
    assertEquals((await atZero(labOf({ computeLoss })))?.hint, "eachRow");
  });
});
