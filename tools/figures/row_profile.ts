import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/page/charts/pixels.ts";
import { line, plot } from "../../grader/page/charts/plot.ts";
import { at, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

const ROW = 14;

/** The first training image, and the bytes of its pixel row 14. */
export function rowProfile(set: ImageSet): string {
  const bytes = Array.from(set.images.subarray(ROW * 28, (ROW + 1) * 28));
  const { frame, x, y } = plot(
    { x: 262, y: 80, width: 278, height: 190 },
    { domain: [0, 27], ticks: [0, 7, 14, 21, 27], label: "pixel column" },
    { domain: [0, 255], ticks: [0, 85, 170, 255], label: "byte, 0 to 255" },
  );
  const points = bytes.map((byte, column) => [x(column), y(byte)]);
  const marker = {
    x: 0,
    y: ROW * 7,
    width: 196,
    height: 7,
    fill: "none",
    stroke: COLOUR.orange,
  };
  return figure(
    560,
    332,
    "Pixel row 14 of the first training image, a 5",
    at(
      18,
      74,
      digit(set.images, 0, 196),
      el("rect", { ...marker, "stroke-width": 2.5 }),
    ),
    frame,
    line(points, COLOUR.orange),
    ...points.map(([cx, cy]) => el("circle", { cx, cy, r: 3.5, fill: COLOUR.orange })),
  );
}
