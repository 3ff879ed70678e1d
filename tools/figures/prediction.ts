import type { ImageSet } from "../../lib/mod.ts";
import { argmax } from "../../grader/course/network/network.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { withArticle } from "../../grader/course/page/figures/readings.ts";
import { plot } from "../../grader/page/charts/plot.ts";
import type { RunRecord } from "./reference_run.ts";
import { at, centred, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

/** One test image, and the ten probabilities the network gives it. */
export type Detail = RunRecord["details"][number];

/** One image in detail. */
export function prediction(test: ImageSet, detail: Detail): string {
  const title = `Test image ${detail.index}: the network reads ${withArticle(guess(detail))}`;
  return figure(440, 302, title, panel(test, detail, 50));
}

/** Several images in detail, one below the other. */
export function predictions(test: ImageSet, details: Detail[]): string {
  const panels = details.map((detail, i) => panel(test, detail, 50 + i * 246));
  return figure(
    440,
    56 + details.length * 246,
    "Test images in detail",
    ...panels,
  );
}

function panel(test: ImageSet, detail: Detail, top: number): string {
  const { frame, x, y } = plot(
    { x: 184, y: top + 34, width: 236, height: 160 },
    {
      domain: [-0.6, 9.6],
      ticks: Array.from({ length: 10 }, (_, d) => d),
      label: "digit",
    },
    { domain: [0, 118], ticks: [0, 50, 100], label: "probability in %" },
  );
  const bars = detail.probabilities.map((p, d) =>
    bar(x(d), y(0), y(100 * p), p, d === guess(detail))
  );
  const picture = at(
    20,
    top + 34,
    digit(test, detail.index, 112),
    centred(56, 136, `test image ${detail.index}`),
    centred(56, 158, `true label ${detail.label}`, { "font-weight": 700 }),
  );
  return picture + frame + bars.join("");
}

function bar(
  x: number,
  bottom: number,
  top: number,
  share: number,
  best: boolean,
): string {
  const box = {
    x: x - 9,
    y: top,
    width: 18,
    height: Math.max(1, bottom - top),
  };
  const label = share < 0.005 ? "" : (100 * share).toFixed(share > 0.995 ? 1 : 0);
  return el("rect", { ...box, fill: best ? COLOUR.blue : COLOUR.sky }) +
    centred(x, top - 5, label, { "font-size": 14 });
}

function guess({ probabilities }: Detail): number {
  return argmax(probabilities);
}
