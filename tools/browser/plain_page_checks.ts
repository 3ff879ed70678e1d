/// <reference lib="dom" />
/** What must hold in a browser of pages without a script. `PAGES` is the folder of the pages to try. */
import { assert, assertEquals } from "@std/assert";
import { afterAll, beforeAll, it } from "@std/testing/bdd";
import { Browser } from "./browser.ts";
import { assertReadable } from "./readable.ts";

const PAGES = Deno.env.get("PAGES") ?? ".";
const names = Array.from(Deno.readDirSync(PAGES), ({ name }) => name.replace(/\.html$/, ""));

let browser: Browser;
beforeAll(async () => void (browser = await Browser.start()));
afterAll(() => browser[Symbol.asyncDispose]());

for (const name of names) {
  it(`the ${name} page can be read by all, and nothing on it is alive`, async () => {
    await using reader = await browser.reader({ width: 360 });
    const { page, complaints } = await reader.open(`${PAGES}/${name}.html`);
    const text = await page.locator("body").innerText();
    assertEquals(text.includes("globalThis.forged = 1"), name.startsWith("hostile"));
    assertEquals(await page.evaluate("globalThis.forged"), undefined);
    assertEquals(await page.locator("script, iframe, img, svg[onload], [onerror]").count(), 0);
    for (const link of await page.locator("a").all()) {
      assert(
        /^[#\w./~-]+$/.test(await link.getAttribute("href") ?? ""),
        "it leads to our own files",
      );
    }
    await assertReadable(page);
    assertEquals(complaints, [], "the page complained, or asked the network for something");
  });
}

it("the policy lets no script run, not even one put in later", async () => {
  await using reader = await browser.reader({ width: 1440 });
  const { page } = await reader.open(`${PAGES}/${names[0]}.html`);
  await page.evaluate(() => {
    const image = document.createElement("img");
    image.setAttribute("src", "data:,");
    image.setAttribute("onerror", "globalThis.forged = 1");
    document.body.append(image);
  }).catch(() => {});
  await page.waitForTimeout(300);
  assertEquals(await page.evaluate("globalThis.forged"), undefined);
});
