/** Pictures of a page as its readers see it: `shots.ts PAGE FOLDER`, at two widths in both schemes. */
import { Browser } from "./browser.ts";

const [file, folder] = Deno.args;
if (!file || !folder) {
  console.error("Which page, and where to? shots.ts PAGE FOLDER");
  Deno.exit(2);
}
await using browser = await Browser.start();
for (const width of [360, 1440]) {
  for (const dark of [false, true]) {
    await using reader = await browser.reader({ width, dark });
    const { page } = await reader.open(await Deno.realPath(file));
    const button = page.locator("[data-starter]").nth(4);
    if (await button.count() > 0) await button.click();
    const path = `${folder}/${width}-${dark ? "dark" : "light"}.png`;
    await page.screenshot({ path, fullPage: true });
    console.log(path);
  }
}
