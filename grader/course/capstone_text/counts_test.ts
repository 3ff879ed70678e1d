import { assert, assertAlmostEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { lossOfCounts } from "./counts.ts";

const tokens = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0) - 97);

describe("the loss of counts", () => {
  it("of single tokens is that of their shares, mixed with an equal share for all", () => {
    // aab: (2 + 2 · 1/4) / (3 + 2) for a, (1 + 2 · 1/4) / (3 + 2) for b
    const wanted = -(Math.log(0.5) + Math.log(0.3)) / 2;
    assertAlmostEquals(lossOfCounts(1, tokens("aab"), tokens("ab"), 4), wanted, 1e-12);
  });

  it("of pairs looks at the token before, and mixes in what single tokens say", () => {
    // ab: a is followed by b once, so p(b | a) = (1 + 1 · p(b)) / (1 + 1), with p(b) = (1 + 2 / 2) / (2 + 2)
    const wanted = -Math.log((1 + 0.5) / 2);
    assertAlmostEquals(lossOfCounts(2, tokens("ab"), tokens("ab"), 2), wanted, 1e-12);
  });

  it("is that of shorter counts after a context that was never seen", () => {
    const [train, unseen] = [tokens("abab"), tokens("ccb")];
    const single = lossOfCounts(1, train, tokens("b"), 3);
    assertAlmostEquals(lossOfCounts(3, train, unseen, 3), single, 1e-12);
  });

  it("falls with longer counts on a text that only those can foretell", () => {
    const text = tokens("aabb".repeat(50));
    const [one, two, three] = [1, 2, 3].map((order) => lossOfCounts(order, text, text, 2));
    assert(two < one);
    assert(three < 0.05);
  });
});
