import { assertEquals } from "@std/assert";
import { afterAll, describe, it } from "@std/testing/bdd";
import { Crew } from "./crew.ts";
import { Ledger } from "./ledger.ts";
import { PARTS, SHORT } from "./parts.ts";

describe("the short verification", () => {
  const crew = new Crew(new Ledger());
  afterAll(() => crew.end());
  for (const [name, part] of Object.entries(PARTS)) {
    it(`finds nothing that should not be: ${name}`, async () => {
      assertEquals((await part(SHORT, crew)).failures, []);
    });
  }
});
