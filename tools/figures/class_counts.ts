import type { ImageSet } from "../../lib/mod.ts";
import { plot } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

/** How many training images there are of each digit. */
export function classCounts(set: ImageSet): string {
  const counts = Array.from(
    { length: 10 },
    (_, d) => set.labels.filter((l) => l === d).length,
  );
  const { frame, x, y } = plot(
    { x: 60, y: 80, width: 366, height: 200 },
    { domain: [-0.6, 9.6], ticks: counts.keys().toArray(), label: "digit" },
    { domain: [0, 7000], ticks: [0, 2000, 4000, 6000], label: "images" },
  );
  const ends = [Math.min(...counts), Math.max(...counts)]; // the axis tells the others
  const bars = counts.map((count, d) =>
    el("rect", {
      x: x(d) - 11,
      y: y(count),
      width: 22,
      height: y(0) - y(count),
      fill: COLOUR.blue,
    }) +
    (ends.includes(count) ? centred(x(d), y(count) - 6, String(count)) : "")
  );
  return figure(
    440,
    340,
    "The 60,000 training images by digit",
    frame,
    ...bars,
  );
}
