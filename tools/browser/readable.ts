/// <reference lib="dom" />
import { assert, assertEquals } from "@std/assert";
import axe from "axe-core";
import type { Page } from "playwright-core";

/** A page can be read by all: at a telephone's width and a desk's, in both colour schemes. */
export async function assertReadable(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  for (const width of [360, 1440]) {
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    assert(wide <= width, `the page is ${wide} px wide where ${width} are to be had`);
    for (const colorScheme of ["light", "dark"] as const) {
      await page.emulateMedia({ colorScheme });
      const { violations } = await page.evaluate("axe.run()") as axe.AxeResults;
      const found = violations.map(({ id, nodes }) => `${id}: ${nodes[0].html}`);
      assertEquals(found, [], `${width} px wide, ${colorScheme}`);
    }
  }
}
