import { assert, assertEquals } from "@std/assert";
import { type Tokenized, Tokenizer } from "./tokenizer.ts";

/** Each assertion doubles the time that the parser takes. */
const ENDLESS = `export const x = ${"<any>(".repeat(60)}1${")".repeat(60)};`;

async function readAll(tokenizer: Tokenizer, texts: string[]): Promise<Tokenized[]> {
  try {
    return await Array.fromAsync(texts, (text) => tokenizer.read(text));
  } finally {
    await tokenizer.end();
  }
}

Deno.test("a program is read, unless it is no program, or too long", async () => {
  const ours = 'import { b } from "c";\na = 1';
  const [read, plain, ...others] = await readAll(
    new Tokenizer(3, 60),
    [ours, "a = 1", "a = b + c", "a = ("],
  );
  assert("tokens" in plain);
  assert("tokens" in read);
  assertEquals(read.tokens.map(({ from }) => from - ours.indexOf("a")), [0, 2, 4], "no imports");
  assertEquals(plain.tokens.map(({ from, to }) => [from, to]), [[0, 1], [2, 3], [4, 5]]);
  assertEquals(others, [{ many: 5 }, { unreadable: true }]);
});

Deno.test("a program that the parser never ends is given up, and the next one read anew", async () => {
  const [first, second] = await readAll(new Tokenizer(100, 3), [ENDLESS, "a = 1"]);
  assertEquals(first, { late: true });
  assert("tokens" in second || "late" in second, "a busy machine may be late again");
});
