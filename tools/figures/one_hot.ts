import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { at, centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

const [CELL, ROWS] = [29, 4];

/** The first four training images beside their one-hot rows. */
export function oneHot(set: ImageSet): string {
  const header = Array.from(
    { length: 10 },
    (_, j) => centred(142 + j * CELL, 76, String(j), { fill: COLOUR.muted }),
  );
  const rows = Array.from(
    { length: ROWS },
    (_, i) =>
      at(
        20,
        86 + i * 60,
        digit(set, i, 52),
        text(64, 32, String(set.labels[i])),
        cells(set, i),
      ),
  );
  return figure(
    440,
    334,
    "Labels as one-hot rows",
    text(84, 76, "label", { "text-anchor": "middle", fill: COLOUR.muted }),
    ...header,
    ...rows,
  );
}

function cells(set: ImageSet, i: number): string {
  return Array.from({ length: 10 }, (_, j) => {
    const hot = set.labels[i] === j;
    const box = {
      x: 108 + j * CELL,
      y: 12,
      width: CELL - 2,
      height: CELL - 2,
      rx: 3,
    };
    return el("rect", { ...box, fill: hot ? COLOUR.blue : COLOUR.pale }) +
      centred(
        108 + j * CELL + 14,
        32,
        hot ? "1" : "0",
        hot ? { fill: COLOUR.card, "font-weight": 700 } : { fill: COLOUR.muted },
      );
  }).join("");
}
