import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix } from "../../lib/mod.ts";
import { fields } from "./shapes.ts";
import { sharedBy, thinned } from "./stand_ins.ts";
import { Sampled } from "./values.ts";

const SHAPE = fields("z", "a");
const layer = (z: number, a: number) => ({
  z: Matrix.from([[z], [z]]),
  a: Matrix.from([[a], [a]]),
});

describe("a list of objects of matrices", () => {
  it("is seen to share its memory with an argument, however deep both lie", () => {
    const given = [{ W: Matrix.from([[1], [2]]), b: Matrix.from([[3]]) }];
    const own = [layer(1, 2), { ...layer(3, 4), a: given[0].W }];
    assertEquals(sharedBy(own, [given, 5], undefined, SHAPE), 0);
    assertEquals(sharedBy([layer(1, 2), layer(3, 4)], [given, 5], undefined, SHAPE), undefined);
  });

  it("is seen to share its memory with an earlier result", () => {
    const first = [layer(1, 2), layer(3, 4)];
    assertEquals(sharedBy([layer(1, 2), first[1]], [], first, SHAPE), "earlier");
  });

  it("is looked at by the fields that are read alone", () => {
    const more = { ...layer(1, 2), input: Matrix.from([[7]]) };
    assertEquals(sharedBy([more], [more.input], undefined, SHAPE), undefined);
  });

  it("comes with the rows that were asked for of each of its matrices", () => {
    assertEquals(thinned([layer(1, 2)], [1], SHAPE), [{
      z: new Sampled(2, 1, Matrix.from([[1]])),
      a: new Sampled(2, 1, Matrix.from([[2]])),
    }]);
  });
});
