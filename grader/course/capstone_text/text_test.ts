import { assertEquals, assertNotEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { DataError } from "../../../lib/mnist.ts";
import { Random } from "../../../lib/mod.ts";
import { loadText, textOf, tokensOf } from "./text.ts";

const TEXT = "a small text, and no more.".repeat(10);

describe("the text", () => {
  it("comes back from its tokens, its three parts in order", () => {
    const { train, held, unseen, characters } = tokensOf(TEXT, new Random(1));
    assertEquals(textOf([...train, ...held, ...unseen], characters), TEXT);
    assertEquals([train.length, held.length, unseen.length], [221, 13, 26]);
  });

  it("has other tokens with every secret", () => {
    const [one, two] = [1, 2].map((seed) => tokensOf(TEXT, new Random(seed)));
    assertNotEquals(one.train, two.train);
    assertEquals([...one.characters].sort(), [...two.characters].sort());
  });

  it("has nothing for what is not a token", () => {
    assertEquals(textOf([0, 200, 1], ["a", "b"]), "ab");
  });

  it("of the course is whole, and has so few characters that a token fits into a byte", async () => {
    const text = await loadText();
    assertEquals([text.length, new Set(text).size], [105_750, 64]);
  });

  it("is refused where it is missing or altered", async () => {
    const folder = await Deno.makeTempDir();
    const file = new URL(`file://${folder}/text.txt`);
    await assertRejects(() => loadText(file), DataError, "Cannot read");
    await Deno.writeTextFile(file, "Call me Ishmael.");
    await assertRejects(() => loadText(file), DataError, "not what it should be");
    await Deno.remove(folder, { recursive: true });
  });
});
