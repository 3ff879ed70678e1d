/** What must hold in a browser of pages without a script. `PAGES` is the folder of the pages to try. */
import { afterAll, beforeAll, it } from "@std/testing/bdd";
import { Browser } from "./browser.ts";
import { assertHarmless, assertNoLaterScript } from "./harmless.ts";

const PAGES = Deno.env.get("PAGES") ?? ".";
const names = Array.from(Deno.readDirSync(PAGES), ({ name }) => name.replace(/\.html$/, ""));

let browser: Browser;
beforeAll(async () => void (browser = await Browser.start()));
afterAll(() => browser[Symbol.asyncDispose]());

for (const name of names) {
  it(`the ${name} page can be read by all, and nothing on it is alive`, () =>
    assertHarmless(browser, { folder: PAGES, name, scripts: 0 }));
}

it("the policy lets no script run, not even one put in later", () =>
  assertNoLaterScript(browser, PAGES, names[0]));
