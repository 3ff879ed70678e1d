import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { percent } from "../../grader/report/marks.ts";
import type { RunRecord } from "./reference_run.ts";
import { at, centred, COLOUR, figure } from "../../grader/page/charts/svg.ts";

const [SIZE, STEP] = [68, 82];

/** The ten mistakes that the network was surest of. */
export function mistakes(test: ImageSet, run: RunRecord): string {
  const tiles = run.mistakes.map((mistake, i) =>
    at(
      20 + (i % 5) * STEP,
      50 + Math.floor(i / 5) * 132,
      digit(test, mistake.index, SIZE),
      centred(SIZE / 2, SIZE + 20, `${mistake.actual} as ${mistake.predicted}`),
      centred(SIZE / 2, SIZE + 40, percent(mistake.confidence), {
        "font-size": 14,
        fill: COLOUR.muted,
      }),
    )
  );
  return figure(
    440,
    310,
    "The ten surest mistakes",
    ...tiles,
  );
}
