/**
 * Draws `lessons/figures/` from the data and the reference network, the same bytes every time.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { loadMnist } from "../../lib/mod.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { drawExperiments, drawLanguage, drawNeurons, drawTrained, drawUntrained } from "./draw.ts";
import { referenceRun } from "./reference_run.ts";
import { inBothSchemes } from "./schemes.ts";

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
await writeOrCompare("figures", drawn, isCheck, "lessons/figures/");
