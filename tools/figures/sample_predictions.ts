import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { readingOf } from "../../grader/course/page/figures/readings.ts";
import type { RunRecord } from "./reference_run.ts";
import { at, centred, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

const [SIZE, STEP] = [56, 68];

/** Eighteen test images drawn at random, and what the network read. */
export function samplePredictions(test: ImageSet, run: RunRecord): string {
  const tiles = run.samples.map(({ index, actual, predicted }, i) => {
    const wrong = actual !== predicted;
    const frame = {
      width: SIZE,
      height: SIZE,
      fill: "none",
      stroke: COLOUR.orange,
    };
    return at(
      22 + (i % 6) * STEP,
      50 + Math.floor(i / 6) * 92,
      digit(test, index, SIZE),
      wrong ? el("rect", { ...frame, "stroke-width": 3 }) : "",
      centred(
        SIZE / 2,
        SIZE + 20,
        readingOf(actual, predicted),
        wrong ? { "font-weight": 700, fill: COLOUR.bad } : {},
      ),
    );
  });
  return figure(
    440,
    332,
    "Eighteen test images, as they were read",
    ...tiles,
  );
}
