import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Matrix, Params } from "../../../lib/mod.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { argmax, forward, softmax } from "../network/network.ts";
import { net } from "../network/small_network.ts";
import { hintedAccuracy, hintedPredictions } from "./symptom.ts";

const WRONG = { message: "wrong" };

/** The hint to predictions that are made from the logits of each image. */
async function hintTo(classes: (logits: number[][]) => number[]) {
  const predict = (params: Params, x: Matrix) =>
    Uint8Array.from(classes(forward(net(params), x.toRows()).z2));
  return (await hintedPredictions(labOf({ predict }), WRONG)).hint;
}

/** The hint to an accuracy that is made from labels and predictions. */
async function hintToAccuracy(accuracy: (actual: number[], predicted: number[]) => number) {
  return (await hintedAccuracy(labOf({ accuracy }), WRONG)).hint;
}

/** The columns, averaged by the probabilities that these logits have. */
function meanColumn(logits: number[]): number {
  return Math.round(softmax([logits])[0].reduce((sum, p, j) => sum + p * j, 0));
}

const right = (actual: number[], predicted: number[]) =>
  actual.filter((label, i) => label === predicted[i]).length / actual.length;

describe("the hint to predictions", () => {
  it("is that some are no columns, where they are not", async () => {
    assertEquals(await hintTo((z2) => z2.map((row) => argmax(row) + 1)), "outside");
    assertEquals(await hintTo((z2) => z2.map((_, i) => i === 1 ? -1 : 0)), "notFound");
  });

  it("is that each row counts for itself, where single images come out right", async () => {
    assertEquals(await hintTo((z2) => z2.map(() => argmax(z2[0]))), "eachRow");
    assertEquals(await hintTo((z2) => z2.map(argmax).reverse()), "eachRow");
  });

  it("is what they have in common", async () => {
    assertEquals(await hintTo((z2) => z2.map(() => 0)), "same");
    assertEquals(await hintTo((z2) => z2.map((row) => argmax(row.slice(0, 8)))), "everyColumn");
    assertEquals(await hintTo((z2) => z2.map((row) => argmax(row.map((z) => -z)))), "smallest");
    assertEquals(await hintTo((z2) => z2.map(meanColumn)), "average");
    assertEquals(await hintTo((z2) => z2.map((row) => 9 - argmax(row))), undefined);
    assertEquals(await hintTo((z2) => z2.map(argmax)), undefined);
  });
});

describe("the hint to an accuracy", () => {
  it("is what it is in its place", async () => {
    assertEquals(await hintToAccuracy((...lists) => 100 * right(...lists)), "fraction");
    assertEquals(await hintToAccuracy((...lists) => 1 - right(...lists)), "mistakes");
    assertEquals(await hintToAccuracy((...lists) => Math.floor(right(...lists))), "whole");
    assertEquals(await hintToAccuracy(() => 0), "nothing");
    assertEquals(await hintToAccuracy(() => 1), "everything");
    assertEquals(await hintToAccuracy(() => NaN), undefined);
    const assigned = (actual: number[]) => actual.filter((label) => label).length / actual.length;
    assertEquals(await hintToAccuracy(assigned), "assigned");
  });

  it("is which pairs are counted wrongly, where that can be seen", async () => {
    const butLast = (actual: number[], predicted: number[]) =>
      right(actual.slice(0, -1), predicted) * (actual.length - 1) / actual.length;
    assertEquals(await hintToAccuracy(butLast), "onePair");
    const notZero = (actual: number[], predicted: number[]) =>
      actual.filter((label, i) => label && label === predicted[i]).length / actual.length;
    assertEquals(await hintToAccuracy(notZero), "zero");
  });
});
