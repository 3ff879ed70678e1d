import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { mistakeOf } from "../../grader/course/page/figures/readings.ts";
import { percent } from "../../grader/report/marks.ts";
import type { RunRecord } from "./reference_run.ts";
import { at, centred, COLOUR, figure } from "../../grader/page/charts/svg.ts";

const [SIZE, STEP] = [84, 106];

/** The ten mistakes that the network was surest of. */
export function mistakes(test: ImageSet, run: RunRecord): string {
  const tiles = run.mistakes.map((mistake, i) =>
    at(
      25 + (i % 5) * STEP,
      50 + Math.floor(i / 5) * 146,
      digit(test, mistake.index, SIZE),
      centred(SIZE / 2, SIZE + 20, mistakeOf(mistake)),
      centred(SIZE / 2, SIZE + 40, percent(mistake.confidence), {
        "font-size": 14,
        fill: COLOUR.muted,
      }),
    )
  );
  return figure(
    560,
    336,
    "The ten surest mistakes, with their probability",
    ...tiles,
  );
}
