import { plot } from "../../page/charts/plot.ts";
import { COLOUR, el } from "../../page/charts/svg.ts";
import { ticks } from "../../page/charts/ticks.ts";
import { BOX, chart } from "../../page/chart.ts";
import type { Html } from "../../page/html.ts";

/** A range of points, both ends included, and how many students are in it. */
export interface Bin {
  from: number;
  to: number;
  students: number;
}

const WIDTH = 10;
const GAP = 2;

/**
 * How many students have how many points, in steps of ten; the last step includes full marks.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(bins([0, 9.5, 10, 25, 25], 25), [
 *   { from: 0, to: 9, students: 2 },
 *   { from: 10, to: 19, students: 1 },
 *   { from: 20, to: 25, students: 2 },
 * ]);
 * ```
 */
export function bins(totals: readonly number[], max: number): Bin[] {
  const count = Math.max(1, Math.ceil(max / WIDTH));
  const binOf = (total: number) => Math.min(count - 1, Math.floor(total / WIDTH));
  return Array.from({ length: count }, (_, i) => ({
    from: i * WIDTH,
    to: i === count - 1 ? max : (i + 1) * WIDTH - 1,
    students: totals.filter((total) => binOf(total) === i).length,
  }));
}

/** The distribution of a class's totals, as bars. */
export function distribution(totals: readonly number[], max: number): Html {
  const all = bins(totals, max);
  const points = ticks(0, all.length * WIDTH, 6);
  const students = ticks(0, Math.max(...all.map(({ students }) => students)), 6);
  const { frame, x, y } = plot(
    BOX,
    {
      domain: [0, points[points.length - 1]],
      ticks: points,
      label: "points",
    },
    {
      domain: [0, students[students.length - 1]],
      ticks: students.filter(Number.isInteger),
      label: "students",
    },
  );
  const bars = all.map(({ from, students }) =>
    el("rect", {
      x: x(from) + GAP / 2,
      y: y(students),
      width: x(WIDTH) - x(0) - GAP,
      height: y(0) - y(students),
      fill: COLOUR.blue,
    })
  );
  const said = all.map(({ from, to, students }) => `${from} to ${to}: ${students}`);
  const description = `Students by points. ${said.join("; ")}.`;
  return chart("Points of the students who were graded", description, frame, ...bars);
}
