import { line, plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";
import type { Experiments } from "../experiments/record.ts";

/** A loss in each band is drawn in one tone; the first band is the darkest. */
const BANDS = [0.4, 0.45, 0.55, 0.7, 0.9, 1.2, 1.6, 2.1];
const STYLES = [
  { colour: COLOUR.orange, name: "1 image", width: 1.5, dash: "" },
  { colour: COLOUR.blue, name: "128 images", width: 3, dash: "" },
  { colour: COLOUR.ink, name: "all 11,982", width: 2, dash: "3 4" },
];

const BOX = { x: 54, y: 118, width: 366, height: 300 };

/** The same sixty steps with three batch sizes, on the loss of a network with two weights. */
export function batches({ paths, surface }: Experiments): string {
  const axes = plot(
    BOX,
    { domain: range(surface.w1), ticks: [-2, -1, 0, 1, 2], label: "first weight" },
    { domain: range(surface.w2), ticks: [-2, -1, 0], label: "second weight" },
  );
  const [cx, cy] = [axes.x(paths[0].path[0][0]), axes.y(paths[0].path[0][1])];
  return figure(
    440,
    478,
    "Sixty steps with three batch sizes",
    ...STYLES.map(named),
    ...bands(surface.losses),
    axes.frame,
    ...paths.map(({ path }, i) =>
      trace(axes, path, STYLES[i].colour, STYLES[i].width, STYLES[i].dash)
    ),
    el("circle", { cx, cy, r: 5, fill: COLOUR.ink }),
    text(cx + 10, cy + 5, "start", { "font-size": 14 }),
  );
}

function range([from, to]: number[]): [number, number] {
  return [from, to];
}

/** A path's line and name, above the plot. */
function named({ colour, name, width, dash }: typeof STYLES[number], i: number): string {
  const [x, y] = [20 + 130 * i, 66];
  return line([[x, y], [x + 22, y]], colour, width + 1, dash) +
    text(x + 28, y + 5, name, { "font-size": 14 });
}

/** The surface, darker where the loss is lower. */
function bands(losses: number[][]): string[] {
  const [width, height] = [BOX.width / losses[0].length, BOX.height / losses.length];
  return losses.flatMap((row, i) =>
    runs(row.map(bandOf)).map(({ from, to, value }) =>
      el("rect", {
        x: BOX.x + from * width,
        y: BOX.y + i * height,
        width: (to - from) * width,
        height,
        fill: COLOUR.green,
        "fill-opacity": Number((0.62 * (1 - value / BANDS.length)).toFixed(2)),
      })
    )
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
