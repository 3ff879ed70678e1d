import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, type Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { affine, relu, type Rows, softmax } from "../network/network.ts";
import { hinted, hintedLarge } from "./symptom.ts";

const WRONG = { message: "z1 is wrong" };

/** The hint to a wrong z1, made of the images, the weights and the bias. */
async function hintTo(z1: (x: Rows, W1: Rows, b1: Rows) => Rows) {
  const forward = ({ W1, b1 }: Params, x: Matrix) => ({
    z1: Matrix.from(z1(x.toRows(), W1.toRows(), b1.toRows())),
  });
  return (await hinted(labOf({ forward }), "z1", WRONG)).hint;
}

const times = (factor: number, rows: Rows) => rows.map((row) => row.map((sum) => factor * sum));

describe("the hint to a sum", () => {
  it("is about the bias where the sum is right without one", async () => {
    const subtracted = (x: Rows, W1: Rows, b1: Rows) => affine(x, W1, times(-1, b1));
    assertEquals(await hintTo(subtracted), "bias");
    const inFirstRow = (x: Rows, W1: Rows, b1: Rows) =>
      affine(x, W1, b1).map((row, i) => row.map((sum, j) => i === 0 ? sum : sum - b1[0][j]));
    assertEquals(await hintTo(inFirstRow), "everyRow");
  });

  it("is about what comes after the sum where that is in it", async () => {
    assertEquals(await hintTo((x, W1, b1) => relu(affine(x, W1, b1))), "after");
    assertEquals(await hintTo((x, W1, b1) => softmax(affine(x, W1, b1))), "after");
  });

  it("is about a factor where the product is right but for one", async () => {
    assertEquals(await hintTo((x, W1, b1) => affine(times(1 / 255, x), W1, b1)), "factor");
  });

  it("is about the rows where the first alone is right", async () => {
    const addedUp = (x: Rows, W1: Rows, b1: Rows) => {
      const sum = b1[0].slice();
      return affine(x, W1, [sum.map(() => 0)]).map((row) => row.map((z, j) => sum[j] += z));
    };
    assertEquals(await hintTo(addedUp), "firstRow");
  });

  it("is about chance where a second call gives other numbers", async () => {
    let calls = 0;
    assertEquals(await hintTo((x, W1, b1) => affine(times(++calls, x), W1, b1)), "chance");
  });

  it("is the formula elsewhere", async () => {
    const squared = (x: Rows) => x.map((row) => row.map((pixel) => pixel ** 2));
    assertEquals(await hintTo((x, W1, b1) => affine(squared(x), W1, b1)), "sum");
  });
});

describe("the hint to a layer of large numbers", () => {
  it("is about overflow where softmax gives NaN, and about limits where a number came", () => {
    assertEquals(hintedLarge("a2", { ...WRONG, looks: "nan" }).hint, "overflow");
    assertEquals(hintedLarge("a1", WRONG).hint, "large");
    assertEquals(hintedLarge("z2", { ...WRONG, looks: "nan" }).hint, undefined);
  });
});
