import { assert, assertEquals, assertNotMatch } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import fc from "fast-check";
import { inert, inertLine } from "./inert.ts";

describe("inert text", () => {
  it("is what it was when nothing in it is active", () => {
    const text = "W1[3][7] is 0.4213\n\ttab, ünïcödé, 数字, 👍 <b> `code`";
    assertEquals(inert(text), text);
  });

  it("spells out what a terminal would obey", () => {
    assertEquals(
      inert("\x1b[31mred\x1b[0m \x07\b\r!"),
      "\\u{1b}[31mred\\u{1b}[0m \\u{7}\\u{8}\\u{d}!",
    );
    assertEquals(inert("\x9b2J"), "\\u{9b}2J");
  });

  it("spells out NUL, line separators and what turns text around or hides in it", () => {
    assertEquals(inert("a\0b"), "a\\u{0}b");
    assertEquals(inert("a\u2028b\u2029c\x85d"), "a\\u{2028}b\\u{2029}c\\u{85}d");
    assertEquals(inert("a\u202eb\u2066c\u200bd"), "a\\u{202e}b\\u{2066}c\\u{200b}d");
    assertEquals(inert("tag \u{e0041}"), "tag \\u{e0041}");
  });

  it("keeps the marks that a script needs, and cuts those that would paint over other lines", () => {
    assertEquals(inert("e\u0301 กำ"), "e\u0301 กำ");
    assertEquals(inert(`e${"\u0301".repeat(1000)}!`), `e${"\u0301".repeat(8)}…!`);
  });

  it("spells out half a character", () => {
    assertEquals(inert("\ud83d"), "\\u{d83d}");
    assertEquals(inert("\udc4d\ud83d"), "\\u{dc4d}\\u{d83d}");
    assert(inert("👍👍", 3).isWellFormed(), "cut in the middle of a character");
  });

  it("breaks GitHub's commands: at the start of a word, and the older ones anywhere", () => {
    assertEquals(inert("::error::a\n  ::b"), "\\u{3a}:error::a\n  \\u{3a}:b");
    assertEquals(inert("a wrapped ::stop-commands::x"), "a wrapped \\u{3a}:stop-commands::x");
    assertEquals(inert("│##[error]a"), "│#\\u{23}[error]a");
    const harmless = "std::vector a : b ## heading #[x] [y]";
    assertEquals(inert(harmless), harmless);
  });

  it("is cut, and says by how much", () => {
    assertEquals(inert("abcdef", 4), "abcd… (2 more)");
    const long = inert("x".repeat(1_000_000));
    assertEquals(long.length, 4_000 + "… (996000 more)".length);
  });

  it("holds nothing active, whatever it was made from", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assertNotMatch(inert(text), /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u);
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it("is the same when it is made inert twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        assertEquals(inert(inert(text)), inert(text));
      }),
      { seed: 4 },
    );
  });
});

describe("an inert line", () => {
  it("has no line ends, so that nothing in it can begin one", () => {
    assertEquals(inertLine("a\n::error::b\r\n\tc\td"), "a ⏎ \\u{3a}:error::b ⏎ c d");
  });

  it("is cut shorter", () => {
    assertEquals(inertLine("x".repeat(5_000)).length, 1_000 + "… (4000 more)".length);
  });
});
