import { assert, assertEquals } from "@std/assert";
import { join } from "node:path";
import { exists } from "../files.ts";
import { ROOT } from "./this_course.ts";

const CHROMIUM = "/usr/bin/chromium";
const hasChromium = await exists(CHROMIUM);
/** `.ci/run` installs it there. */
const isMissed = Deno.env.get("CI") === "true" && Deno.build.os === "linux";
if (!hasChromium) console.log(`There is no ${CHROMIUM}: pages are not tried in a browser.`);

/** For a test that can't be tried without a browser. */
export const NEEDS_BROWSER = { ignore: !hasChromium && !isMissed };

/**
 * Tries pages in a real browser. Its driver has a lock of its own: no student downloads it.
 *
 * @param pages by their names
 * @param checks the files in `tools/browser/` whose tests look at them
 */
export async function inBrowser(
  pages: Record<string, string>,
  ...checks: string[]
): Promise<void> {
  assert(hasChromium, `${CHROMIUM} is missing, which CI needs`);
  const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "pages-" }));
  try {
    for (const [name, source] of Object.entries(pages)) {
      await Deno.writeTextFile(join(folder, `${name}.html`), source);
    }
    // `deno task check` looks at their types.
    const flags = ["--quiet", "--allow-all", "--no-check", "--config", "tools/deno.json"];
    const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
      args: ["test", ...flags, ...checks.map((file) => `tools/browser/${file}`)],
      cwd: ROOT,
      env: { NO_COLOR: "1", PAGES: folder },
      stdin: "null",
    }).output();
    const said = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join("\n");
    assertEquals(code, 0, said);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}
