import type { Matrix, Params } from "../../lib/mod.ts";
import { between, line, plot } from "../../grader/page/charts/plot.ts";
import { COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

const [LIMIT, BINS] = [0.4, 40];

/** How the first weights of both layers are spread, under the normal curves they come from. */
export function heWeights(params: Params): string {
  return figure(
    560,
    340,
    "First weights of both layers, He initialisation",
    panel(60, "W1", params.W1, Math.sqrt(2 / 784), [0, 2, 4, 6, 8]),
    panel(332, "W2", params.W2, Math.sqrt(2 / 128), [0, 1, 2, 3]),
  );
}

function panel(
  left: number,
  name: string,
  weights: Matrix,
  deviation: number,
  ticks: number[],
) {
  const { frame, x, y } = plot(
    { x: left, y: 104, width: 208, height: 170 },
    {
      domain: [-LIMIT, LIMIT],
      ticks: [-0.4, -0.2, 0, 0.2, 0.4],
      label: "weight",
    },
    { domain: [0, ticks.at(-1)! * 1.2], ticks, label: "density" },
  );
  const width = 2 * LIMIT / BINS;
  const bars = histogram(weights).map((count, bin) => {
    const density = count / weights.data.length / width;
    const from = x(-LIMIT + bin * width);
    const box = {
      x: from,
      y: y(density),
      width: 208 / BINS,
      height: y(0) - y(density),
    };
    return el("rect", { ...box, fill: COLOUR.sky });
  });
  const bell = between(-LIMIT, LIMIT, 80).map((w) => [
    x(w),
    y(
      Math.exp(-((w / deviation) ** 2) / 2) /
        (deviation * Math.sqrt(2 * Math.PI)),
    ),
  ]);
  const title = text(
    left - 34,
    68,
    `${name}: deviation √(2/${weights.rows}) = ${deviation.toFixed(3)}`,
  );
  return title + frame + bars.join("") + line(bell, COLOUR.orange, 2.5);
}

function histogram(weights: Matrix): number[] {
  const counts = new Array<number>(BINS).fill(0);
  for (const w of weights.data) {
    const bin = Math.floor((w + LIMIT) / (2 * LIMIT) * BINS);
    if (bin >= 0 && bin < BINS) counts[bin]++;
  }
  return counts;
}
