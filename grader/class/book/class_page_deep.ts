import { classPages } from "../../testdata/class_pages.ts";
import { inBrowser, NEEDS_BROWSER } from "../../testdata/in_browser.ts";

Deno.test("a class's pages hold in a real browser", NEEDS_BROWSER, async () => {
  await inBrowser(await classPages(), "class_page_checks.ts");
});
