import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { hintOnAllNetworks } from "./symptom.ts";

const RIGHT = [[1, -2, 3, 4, 5, -6], [-7, 8, 9, 1, 2, 3]];

/** The hint to gradients of three columns, made from the right ones. */
const hintTo = (own: (slope: number, i: number, right: number[]) => number) =>
  hintOnAllNetworks(RIGHT.map((right) => ({ right, own: right.map(own), cols: 3 })));

describe("the hint to a gradient on many networks", () => {
  it("is that it points downhill, where all slopes have the wrong sign", () => {
    assertEquals(hintTo((slope) => -slope), "downhill");
  });

  it("is that its length is wrong, where the direction is right on each of them", () => {
    assertEquals(hintTo((slope, _, right) => slope / Math.hypot(...right)), "ownLength");
  });

  it("is that a loop begins or ends too early, where a row or a column at the edge is wrong", () => {
    assertEquals(hintTo((slope, i) => i % 3 === 2 ? 0 : slope), "edge");
    assertEquals(hintTo((slope, i) => i < 3 ? 0 : slope), "edge");
    assertEquals(hintTo((slope, i) => i % 3 === 1 ? 0 : slope), undefined);
    assertEquals(hintTo((slope) => Math.min(slope, 8)), undefined); // on one of two networks
  });

  it("is none where that is all of it, or no matrix came", () => {
    const column = [{ right: [1, 2], own: [1, 3], cols: 1 }, {
      right: [1, 2],
      own: [2, 2],
      cols: 1,
    }];
    assertEquals(hintOnAllNetworks(column), undefined);
    assertEquals(hintOnAllNetworks([{ right: [1], own: [], cols: 1 }]), undefined);
  });
});
