/// <reference lib="dom" />
/** What must hold in a browser of the pages of a class. `PAGES` is the folder of the pages to try. */
import { assert, assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import type { Page } from "playwright-core";
import { assertHarmless, assertNoLaterScript } from "./harmless.ts";
import { visits } from "./visits.ts";

/** How many scripts a page has: its own, and no other. */
const SCRIPTS = { "class": 1, "hostile": 1, "student": 0, "hostile-student": 0 };

const { visit, open } = visits();

for (const [name, scripts] of Object.entries(SCRIPTS)) {
  it(`the ${name} page can be read by all, and nothing of a student's is alive`, () =>
    assertHarmless(visit, name, scripts));
}

/** The students that are shown, in order. */
const students = (page: Page) =>
  page.locator("#heat tbody tr:not([hidden]) th").evaluateAll((all) =>
    all.map((head) => head.textContent!.trim())
  );

it("the table of 300 students is sorted, searched and filtered, on a short page", () =>
  visit("large", { width: 1440 }, async (page) => {
    assertEquals((await students(page)).slice(0, 2), ["001", "002"]);
    const total = page.getByRole("button", { name: "Total" });
    await total.click();
    assertEquals((await students(page)).slice(0, 1), ["004"], "what is not known comes first");
    await total.click();
    assertEquals((await students(page)).slice(0, 2), ["001", "005"]);
    assertEquals(await page.locator("[aria-sort=descending]").innerText(), "Total");
    await page.getByLabel("Status").selectOption("unreadable");
    assertEquals((await students(page)).length, 75);
    await page.getByLabel("Search").fill("10");
    assertEquals((await students(page)).sort(), ["100", "104", "108"]);
    assertEquals(await page.locator("#shown").innerText(), "3 of 300 shown");
    await page.getByLabel("Search").fill("");
    for (const width of [360, 1440]) {
      await page.setViewportSize({ width, height: 900 });
      const { scrollHeight, scrollWidth } = await page.evaluate(() => {
        const { scrollHeight, scrollWidth } = document.documentElement;
        return { scrollHeight, scrollWidth };
      });
      assert(scrollHeight < 8_000, `the page is ${scrollHeight} px high`);
      assert(scrollWidth <= width, `the page is ${scrollWidth} px wide`);
    }
  }));

it("the policy lets no script run but the page's own, not even one put in later", () =>
  assertNoLaterScript(open, "class"));
