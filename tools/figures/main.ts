/**
 * Draws `lessons/figures/` from the data and the reference network, the same bytes every time.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { loadMnist } from "../../lib/mod.ts";
import { onlyCheck } from "../only_check.ts";
import { drawExperiments, drawLanguage, drawNeurons, drawTrained, drawUntrained } from "./draw.ts";
import { referenceRun } from "./reference_run.ts";
import { inBothSchemes } from "./schemes.ts";
import { FOLDER, stale } from "./stale.ts";

const isCheck = onlyCheck("figures", "lessons/figures");

const mnist = await loadMnist();
const text = await Deno.readTextFile(new URL("../../data/moby_dick.txt", import.meta.url));
const drawn = inBothSchemes({
  ...drawUntrained(mnist),
  ...drawTrained(mnist, referenceRun(mnist)),
  ...drawNeurons(mnist),
  ...drawLanguage(text),
  ...drawExperiments(),
});
if (isCheck) {
  const names = await stale(drawn);
  for (const name of names) {
    console.error(`lessons/figures/${name} is stale: run deno task figures`);
  }
  if (names.length > 0) Deno.exit(1);
  console.log("lessons/figures is up to date");
} else {
  for (const [name, contents] of Object.entries(drawn)) {
    await Deno.writeTextFile(new URL(name, FOLDER), contents);
  }
  console.log(`lessons/figures written: ${Object.keys(drawn).length} files`);
}
