/// <reference lib="dom" />
/** What must hold of every page that shows what students wrote. */
import { assert, assertEquals } from "@std/assert";
import type { Browser } from "./browser.ts";
import { assertReadable } from "./readable.ts";

/** A page in `folder`, and how many scripts it has: its own, and no other. */
export interface Tried {
  folder: string;
  name: string;
  scripts: number;
}

/** Fails unless all of a page can be read on a telephone, and nothing that a student wrote is alive. */
export async function assertHarmless(browser: Browser, { folder, name, scripts }: Tried) {
  await using reader = await browser.reader({ width: 360 });
  const { page, complaints } = await reader.open(`${folder}/${name}.html`);
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
  assertEquals(complaints, [], "the page complained, or asked the network for something");
}

/** Fails if a script runs that is put into a page later. */
export async function assertNoLaterScript(browser: Browser, folder: string, name: string) {
  await using reader = await browser.reader({ width: 1440 });
  const { page } = await reader.open(`${folder}/${name}.html`);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.setAttribute("src", "data:,");
    image.setAttribute("onerror", "globalThis.forged = 1");
    document.body.append(image);
  }).catch(() => {});
  await page.waitForTimeout(300);
  assertEquals(await page.evaluate("globalThis.forged"), undefined);
}
