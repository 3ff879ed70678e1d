import { inBrowser, NEEDS_BROWSER } from "../../testdata/in_browser.ts";
import { stubPage } from "../../testdata/pages.ts";

Deno.test("every scripted drawing is read in a real browser", NEEDS_BROWSER, async () => {
  await inBrowser({ stub: await stubPage() }, "drawing_checks.ts");
});
