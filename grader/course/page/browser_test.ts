import { assert } from "@std/assert";
import { inBrowser, NEEDS_BROWSER } from "../../testdata/in_browser.ts";
import { pages } from "../../testdata/pages.ts";

Deno.test("the page holds in a real browser", NEEDS_BROWSER, async () => {
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "submissions-" }));
  try {
    const all = await pages(folder);
    for (const [name, source] of Object.entries(all)) {
      assert(source.length < 3_000_000, `${name} has ${source.length} characters`);
    }
    await inBrowser(all, "report_checks.ts", "field_checks.ts");
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
