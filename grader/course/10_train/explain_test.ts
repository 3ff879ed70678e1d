import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Net } from "../network/network.ts";
import { combine, isAt, multiple, sumOf, times } from "./explain.ts";

const one: Net = { W1: [[1, 2]], b1: [[3, -1]], W2: [[0.5], [4]], b2: [[2]] };
const other: Net = { W1: [[-2, 1]], b1: [[1, 1]], W2: [[2], [-1]], b2: [[0]] };

describe("what explains a network", () => {
  it("is that it is a multiple of another one", () => {
    const half = combine(one, one, (a) => a / 2);
    assertAlmostEquals(multiple(half, one)!, 0.5);
    assertEquals(multiple(half, other), undefined);
  });

  it("is that it is a sum of two others", () => {
    const sum = combine(one, other, (a, b) => 3 * a - 2 * b);
    const { first, second } = sumOf(sum, one, other, "W2", { absolute: 1e-9, relative: 0 })!;
    assertAlmostEquals(first, 3);
    assertAlmostEquals(second, -2);
    assertEquals(sumOf(other, one, one, "W1", { absolute: 1e-9, relative: 0 }), undefined);
  });

  it("is that it is the same but for rounding", () => {
    assert(isAt(combine(one, one, (a) => a + 1e-6), one));
    assert(!isAt(combine(one, one, (a) => a + 0.01), one));
  });

  it("is told in few digits", () => {
    assertEquals([0.2, -1, 1e-9, 1 / 3].map(times), [
      "0.2 times",
      "−1 times",
      "0 times",
      "0.333 times",
    ]);
  });
});
