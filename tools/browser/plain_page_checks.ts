/** What must hold in a browser of pages without a script. `PAGES` is the folder of the pages to try. */
import { it } from "@std/testing/bdd";
import { assertHarmless, assertNoLaterScript } from "./harmless.ts";
import { PAGES, visits } from "./visits.ts";

const names = Array.from(Deno.readDirSync(PAGES), ({ name }) => name.replace(/\.html$/, ""));

const { visit, open } = visits();

for (const name of names) {
  it(`the ${name} page can be read by all, and nothing on it is alive`, () =>
    assertHarmless(visit, name, 0));
}

it("the policy lets no script run, not even one put in later", () =>
  assertNoLaterScript(open, names[0]));
