import { inBrowser, NEEDS_BROWSER } from "../../testdata/in_browser.ts";
import { writesPage } from "../../testdata/pages.ts";

Deno.test("the language model lives in a real browser", NEEDS_BROWSER, async () => {
  await inBrowser({ writes: await writesPage() }, "model_checks.ts");
});
