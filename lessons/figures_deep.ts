import { assert, assertEquals } from "@std/assert";
import { referenceNetwork } from "../grader/course/page/reference_network.ts";
import { loadText } from "../grader/course/capstone_text/text.ts";
import { loadMnist } from "../lib/mod.ts";
import { PICTURES } from "../grader/course/notebook/reference_picture.ts";
import { differing } from "../tools/built.ts";
import {
  drawExperiments,
  drawLanguage,
  type Drawn,
  drawNeurons,
  drawTrained,
  drawUntrained,
} from "../tools/figures/draw.ts";
import { referenceRun, untrained } from "../tools/figures/reference_run.ts";
import { inBothSchemes } from "../tools/figures/schemes.ts";

const FOLDER = "lessons/figures/";
const mnist = await loadMnist();
const run = referenceRun(mnist); // trains once for all tests: about 5 s
const neurons = drawNeurons(mnist);
const language = drawLanguage(await loadText()); // trains two small models
const stale = (drawn: Drawn) => differing(inBothSchemes(drawn), FOLDER);

Deno.test("the figures of the data and the formulas are up to date", async () => {
  assertEquals(await stale(drawUntrained(mnist)), [], "run: deno task figures");
});

Deno.test("the figures of the reference network are up to date", async () => {
  assertEquals(await stale(drawTrained(mnist, run)), [], "run: deno task figures");
});

Deno.test("the network that reads digits until the student has one is the lessons'", async () => {
  assertEquals(await referenceNetwork(), run.params, "run: deno task drawing");
});

Deno.test("the figures of the ten neurons are up to date", async () => {
  assertEquals(await stale(neurons), [], "run: deno task figures");
});

Deno.test("the figures of the language models are up to date", async () => {
  assertEquals(await stale(language), [], "run: deno task figures");
});

Deno.test("the figures of the experiments are up to date", async () => {
  assertEquals(await stale(drawExperiments()), [], "run: deno task figures");
});

Deno.test("no other file lies among the figures", () => {
  const drawn = inBothSchemes({
    ...drawUntrained(mnist),
    ...drawTrained(mnist, run),
    ...neurons,
    ...drawExperiments(),
    ...language,
  });
  const found = Array.from(
    Deno.readDirSync(new URL("figures/", import.meta.url)),
    (entry) => entry.name,
  );
  const pngs = PICTURES.map((name) => `${name}.png`);
  assertEquals(found.toSorted(), [...Object.keys(drawn), ...pngs].toSorted());
});

Deno.test("a figure that was changed by hand is called stale", async () => {
  assertEquals(await differing({ "relu.svg": "<svg/>", "no_such.svg": "" }, FOLDER), [
    "relu.svg",
    "no_such.svg",
  ]);
});

Deno.test("weights of pixels that are never inked keep their first values", () => {
  const { images } = mnist.train;
  const start = untrained();
  let empty = 0;
  for (let pixel = 0; pixel < 784; pixel++) {
    let ink = 0;
    for (let i = pixel; i < images.length; i += 784) ink |= images[i];
    if (ink !== 0) continue;
    empty++;
    assertEquals(run.params.W1.row(pixel), start.W1.row(pixel));
  }
  assert(empty === 67, `${empty} pixels are never inked`);
});
