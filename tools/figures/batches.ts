import { plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";
import type { Experiments } from "../experiments/record.ts";

/** A loss in each band is drawn in one tone; the first band is the darkest. */
const BANDS = [0.4, 0.45, 0.55, 0.7, 0.9, 1.2, 1.6, 2.1];
const STYLES = [
  { colour: COLOUR.orange, name: "1 image", width: 1.5 },
  { colour: COLOUR.blue, name: "128 images", width: 3 },
  { colour: COLOUR.ink, name: "all 11,982", width: 2 },
];

/** The same sixty steps with three batch sizes, on the loss of a network with two weights. */
export function batches({ paths, surface }: Experiments): string {
  const { w1, w2, losses } = surface;
  const axes = plot(
    { x: 54, y: 118, width: 366, height: 300 },
    { domain: w1, ticks: [-2, -1, 0, 1, 2], label: "first weight" },
    { domain: w2, ticks: [-2, -1, 0], label: "second weight" },
  );
  const [width, height] = [366 / losses[0].length, 300 / losses.length];
  const bands = losses.flatMap((row, i) =>
    runs(row.map(bandOf)).map(({ from, to, value }) =>
      el("rect", {
        x: 54 + from * width,
        y: 118 + i * height,
        width: (to - from) * width,
        height,
        fill: COLOUR.green,
        "fill-opacity": Number((0.62 * (1 - value / BANDS.length)).toFixed(2)),
      })
    )
  );
  return figure(
    440,
    478,
    "Sixty steps with three batch sizes",
    ...STYLES.map(({ colour, name, width }, i) => {
      const [x, y] = [20 + 130 * i, 66];
      return trace(
        { frame: "", x: (v) => v, y: (v) => v },
        [[x, y], [x + 22, y]],
        colour,
        width + 1,
      ) +
        text(x + 28, y + 5, name, { "font-size": 14 });
    }),
    ...bands,
    axes.frame,
    ...paths.map(({ path }, i) =>
      trace(axes, path, STYLES[i].colour, STYLES[i].width, i === 2 ? "3 4" : "")
    ),
    el("circle", {
      cx: axes.x(paths[0].path[0][0]),
      cy: axes.y(paths[0].path[0][1]),
      r: 5,
      fill: COLOUR.ink,
    }),
    text(axes.x(paths[0].path[0][0]) + 10, axes.y(paths[0].path[0][1]) + 5, "start", {
      "font-size": 14,
    }),
  );
}

function bandOf(loss: number): number {
  const band = BANDS.findIndex((end) => loss < end);
  return band === -1 ? BANDS.length : band;
}

/** Neighbours of the same value as one piece. */
function runs(values: number[]): { from: number; to: number; value: number }[] {
  const found: { from: number; to: number; value: number }[] = [];
  for (const [at, value] of values.entries()) {
    const last = found.at(-1);
    if (last?.value === value) last.to = at + 1;
    else found.push({ from: at, to: at + 1, value });
  }
  return found;
}
