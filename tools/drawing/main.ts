/**
 * `deno task drawing [--check]`: trains the network that reads where there is no other, learns what
 * digits are like, and writes `docs/drawing.md`, which says how well drawings are read.
 */
import { packed } from "../../grader/course/page/network.ts";
import { loadMnist } from "../../lib/mod.ts";
import { writeOrCompare } from "../built.ts";
import { referenceRun, SETTINGS } from "../figures/reference_run.ts";
import { onlyCheck } from "../only_check.ts";
import { drawingPage } from "./page.ts";
import { typicalOf } from "./typical.ts";

const ABOUT = "The lessons' network, trained by deno task drawing";

const isCheck = onlyCheck("drawing", "what the page of drawings knows, and docs/drawing.md");
const mnist = await loadMnist();
const { params } = referenceRun(mnist);
const network = { about: ABOUT, settings: SETTINGS, params: packed(params) };
await writeOrCompare("drawing", {
  "grader/course/page/reference_network.json": JSON.stringify(network) + "\n",
  "grader/course/page/typical.json": typicalOf(mnist.train),
}, isCheck);
// Only now: the page is about the network and the digits that have just been written.
await writeOrCompare("drawing", { "docs/drawing.md": await drawingPage(mnist) }, isCheck);
