/**
 * Every right and every wrong answer of the course. They are judged by one crew, which knows what came of
 * an answer: what the table has asked is not asked once more.
 */
import { assertEquals } from "@std/assert";
import { afterAll, describe, it } from "@std/testing/bdd";
import { killTable } from "./kill_table/kill_table.ts";
import { Crew } from "./verify/crew.ts";
import { Ledger } from "./verify/ledger.ts";
import { PARTS, SHORT } from "./verify/parts.ts";

const TABLE = new URL("../docs/kill_table.md", import.meta.url);
/**
 * The table is about all wrong answers, so that no more of them are judged. The capstones of Deeper are
 * trained in deep tests of their own.
 */
const SCALE = { ...SHORT, wrongOneIn: 1 };

describe("the answers of the course", () => {
  const crew = new Crew(new Ledger());
  afterAll(() => crew.end());

  it("are killed by the checks that the kill table in docs/ names", async () => {
    const stored = (await Deno.readTextFile(TABLE)).replaceAll("\r\n", "\n");
    assertEquals(await killTable(crew), stored);
  });

  for (const [name, part] of Object.entries(PARTS)) {
    it(`show nothing that should not be: ${name}`, async () => {
      assertEquals((await part(SCALE, crew)).failures, []);
    });
  }
});
