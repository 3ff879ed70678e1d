/**
 * Writes `lessons/notebooks/` from the lessons, the same bytes every time.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { stale } from "../figures/stale.ts";
import { onlyCheck } from "../only_check.ts";
import { notebooks } from "./notebooks.ts";
import { FOLDER, texts } from "./texts.ts";

const isCheck = onlyCheck("notebooks", "lessons/notebooks");

const drawn = notebooks(await texts());
if (isCheck) {
  const names = await stale(drawn, FOLDER);
  for (const name of names) {
    console.error(`lessons/notebooks/${name} is stale: run deno task notebooks`);
  }
  if (names.length > 0) Deno.exit(1);
  console.log("lessons/notebooks is up to date");
} else {
  for (const [name, contents] of Object.entries(drawn)) {
    await Deno.writeTextFile(new URL(name, FOLDER), contents);
  }
  console.log(`lessons/notebooks written: ${Object.keys(drawn).length} files`);
}
