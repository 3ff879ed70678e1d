import { assertEquals, assertRejects, assertThrows } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { bounded, drawUntil } from "./draw.ts";
import { forAll } from "./property.ts";

describe("drawing until a draw will do", () => {
  it("returns the first draw that will do, and draws no more", () => {
    let draws = 0;
    const drawn = drawUntil({ seed: 7 }, () => ++draws < 3 ? undefined : "third");
    assertEquals([drawn, draws], ["third", 3]);
  });

  it("takes 0 and false for draws like any other", () => {
    assertEquals(drawUntil({ seed: 7 }, () => 0), 0);
    assertEquals(drawUntil({ seed: 7 }, () => false), false);
  });

  it("gives up after as many draws as it may make, and names the seed", () => {
    let draws = 0;
    const inVain = () => void draws++;
    const message = "None of 5 random draws would do, with the check's seed 1234";
    assertThrows(() => drawUntil({ seed: 1234 }, inVain, 5), Error, message);
    assertEquals(draws, 5);
  });

  it("gives up by itself where nothing is said of how many draws it may make", () => {
    assertThrows(() => drawUntil({ seed: 7 }, () => undefined), Error, "None of 1000");
  });
});

describe("a bounded condition", () => {
  it("counts only the values that it refuses in a row", () => {
    const isEven = bounded((n: number) => n % 2 === 0, 2);
    assertEquals([1, 2, 3, 4, 5].map(isEven), [false, true, false, true, false]);
    assertThrows(() => isEven(7), Error, "None of 2 random draws would do");
  });

  it("ends a search that would draw for ever, with the search's seed", async () => {
    const never = () => fc.nat().filter(bounded(() => false));
    const search = () => forAll({ seed: 1234 }, never, () => Promise.resolve(undefined));
    await assertRejects(search, Error, "would do, with the check's seed 1234");
  });
});
