import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { exists, ROOT } from "../paths.ts";
import { pages } from "../testdata/pages.ts";

const CHROMIUM = "/usr/bin/chromium";
const hasChromium = await exists(CHROMIUM);
const isCi = Deno.env.get("CI") === "true";
if (!hasChromium) console.log(`There is no ${CHROMIUM}: the page is not tried in a browser.`);

Deno.test("the page holds in a real browser", { ignore: !hasChromium && !isCi }, async () => {
  assert(hasChromium, `${CHROMIUM} is missing, which CI needs`);
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "pages-" }));
  try {
    for (const [name, source] of Object.entries(await pages(folder))) {
      assert(source.length < 3_000_000, `${name} has ${source.length} characters`);
      await Deno.writeTextFile(join(folder, `${name}.html`), source);
    }
    await inBrowser(folder);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});

/** The browser's driver has a lock of its own: no student downloads it. */
async function inBrowser(folder: string): Promise<void> {
  const flags = ["--quiet", "--allow-all", "--config", "tools/deno.json"];
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["test", ...flags, "tools/browser/checks.ts"],
    cwd: ROOT,
    env: { NO_COLOR: "1", PAGES: folder },
    stdin: "null",
  }).output();
  const said = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
  assertEquals(code, 0, said);
}
