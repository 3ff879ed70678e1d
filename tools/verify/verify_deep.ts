import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { PARTS, SHORT } from "./parts.ts";

describe("the short verification", () => {
  for (const [name, part] of Object.entries(PARTS)) {
    it(`finds nothing that should not be: ${name}`, async () => {
      assertEquals((await part(SHORT)).failures, []);
    });
  }
});
