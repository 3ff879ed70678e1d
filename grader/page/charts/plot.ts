import { centred, COLOUR, el, text } from "./svg.ts";

/** One axis: its ends, its ticks, and how a tick is written. */
export interface Axis {
  domain: [number, number];
  ticks: number[];
  label: string;
  format?: (value: number) => string;
}

/** Where a plot lies in its figure. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A frame with scales: `x(value)` and `y(value)` are places in the figure. */
export interface Plot {
  frame: string;
  x(value: number): number;
  y(value: number): number;
}

/** Draws axes and grid lines, and makes the two scales. */
export function plot(box: Box, xAxis: Axis, yAxis: Axis): Plot {
  const x = scale(xAxis.domain, [box.x, box.x + box.width]);
  const y = scale(yAxis.domain, [box.y + box.height, box.y]);
  const bottom = box.y + box.height;
  const small = { "font-size": 14, fill: COLOUR.muted };
  const frame = [
    ...yAxis.ticks.map((tick) =>
      line([[box.x, y(tick)], [box.x + box.width, y(tick)]], COLOUR.grid, 1) +
      text(box.x - 7, y(tick) + 5, written(yAxis, tick), {
        ...small,
        "text-anchor": "end",
      })
    ),
    ...xAxis.ticks.map((tick) => centred(x(tick), bottom + 19, written(xAxis, tick), small)),
    line([[box.x, bottom], [box.x + box.width, bottom]], COLOUR.muted, 1),
    centred(box.x + box.width / 2, bottom + 42, xAxis.label),
    text(box.x - 34, box.y - 15, yAxis.label),
  ];
  return { frame: frame.join(""), x, y };
}

/** A line through points. */
export function line(
  points: number[][],
  stroke: string,
  width = 2.5,
  dash = "",
): string {
  const d = points.map(([x, y], i) => `${i === 0 ? "M" : "L"}${short(x)} ${short(y)}`).join("");
  const attributes = { d, fill: "none", stroke, "stroke-width": width };
  return el(
    "path",
    dash ? { ...attributes, "stroke-dasharray": dash } : attributes,
  );
}

/** A line through points that are given in the plot's own units. */
export function trace(
  { x, y }: Plot,
  points: number[][],
  stroke: string,
  width = 2.5,
  dash = "",
): string {
  return line(points.map(([px, py]) => [x(px), y(py)]), stroke, width, dash);
}

/** A dot at each point, given in the plot's own units. */
export function dots({ x, y }: Plot, points: number[][], fill: string): string[] {
  return points.map(([px, py]) => el("circle", { cx: x(px), cy: y(py), r: 3.5, fill }));
}

/** The numbers from `from` to `to`, both included, in `steps` equal steps. */
export function between(from: number, to: number, steps: number): number[] {
  return Array.from(
    { length: steps + 1 },
    (_, i) => from + (to - from) * i / steps,
  );
}

function scale([from, to]: [number, number], [start, end]: [number, number]) {
  return (value: number) => start + (value - from) / (to - from) * (end - start);
}

function written(axis: Axis, tick: number): string {
  return axis.format ? axis.format(tick) : String(tick).replace("-", "−");
}

function short(value: number): string {
  return String(Number(value.toFixed(1)));
}
