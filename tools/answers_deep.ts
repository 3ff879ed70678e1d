/**
 * Every right answer of the course, and every fifth wrong one. They are judged by one crew, which knows
 * what came of an answer: what the table has asked is not asked once more.
 */
import { assert, assertEquals } from "@std/assert";
import { afterAll, describe, it } from "@std/testing/bdd";
import { killLines } from "./kill_table/kill_table.ts";
import { misconceptions, unnamed } from "./verify/answers.ts";
import { Crew } from "./verify/crew.ts";
import { Ledger } from "./verify/ledger.ts";
import { PARTS, SHORT } from "./verify/parts.ts";

const TABLE = new URL("../docs/kill_table.md", import.meta.url);
/**
 * Of so many wrong answers one is judged: all of them take a quarter of an hour more, and are what
 * `deno task kill-table --check` is for. The capstones of Deeper are trained in deep tests of their own.
 */
const SCALE = { ...SHORT, wrongOneIn: 5 };

/** Those of all wrong answers that are judged here, which are those that the verification takes. */
function some<T>(all: readonly T[]): T[] {
  return all.filter((_, i) => i % SCALE.wrongOneIn === 0);
}

describe("the answers of the course", () => {
  const crew = new Crew(new Ledger());
  afterAll(() => crew.end());

  it("are killed by the checks that the kill table in docs/ names", async () => {
    const tables = tablesIn((await Deno.readTextFile(TABLE)).replaceAll("\r\n", "\n"));
    const wrong = [...some(misconceptions()), ...some(unnamed())];
    const lines = await killLines(wrong, crew);
    wrong.forEach(({ id }, i) => assert(tables.get(id)!.includes(lines[i]), `${id}: ${lines[i]}`));
  });

  for (const [name, part] of Object.entries(PARTS)) {
    it(`show nothing that should not be: ${name}`, async () => {
      assertEquals((await part(SCALE, crew)).failures, []);
    });
  }
});

/** The exercises' tables in a kill table, by their ids. */
function tablesIn(text: string): Map<string, string> {
  const [, ...sections] = text.split("\n## ");
  return new Map(sections.map((section) => [section.slice(0, section.indexOf("\n")), section]));
}
