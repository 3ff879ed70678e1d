/// <reference lib="dom" />
/** What must hold of every page that shows what students wrote. */
import { assert, assertEquals } from "@std/assert";
import { assertReadable } from "./readable.ts";
import type { Visits } from "./visits.ts";

/**
 * Fails unless all of a page can be read on a telephone, and nothing that a student wrote is alive.
 *
 * @param scripts how many scripts the page has: its own, and no other
 */
export function assertHarmless(visit: Visits["visit"], name: string, scripts: number) {
  return visit(name, { width: 360 }, async (page) => {
    const text = await page.locator("body").innerText();
    assertEquals(text.includes("globalThis.forged = 1"), name.startsWith("hostile"));
    assertEquals(await page.evaluate("globalThis.forged"), undefined);
    assertEquals(await page.locator("script").count(), scripts);
    assertEquals(await page.locator("iframe, img, svg[onload], [onerror]").count(), 0);
    for (const link of await page.locator("a").all()) {
      const target = await link.getAttribute("href") ?? "";
      assert(/^[#\w./~-]+$/.test(target), "it leads to our own files");
    }
    for (const details of await page.locator("details").all()) {
      await details.evaluate((one) => one.setAttribute("open", ""));
    }
    await assertReadable(page);
  });
}

/** Fails if a script runs that is put into a page later. */
export function assertNoLaterScript(open: Visits["open"], name: string) {
  return open(name, { width: 1440 }, async ({ page }) => {
    await page.evaluate(() => {
      const image = document.createElement("img");
      image.setAttribute("src", "data:,");
      image.setAttribute("onerror", "globalThis.forged = 1");
      document.body.append(image);
    }).catch(() => {});
    await page.waitForTimeout(300);
    assertEquals(await page.evaluate("globalThis.forged"), undefined);
  });
}
