import type { Matrix } from "../../../lib/mod.ts";
import { BOX, chart } from "../../page/chart.ts";
import { COLOUR } from "../../page/charts/svg.ts";
import { ticks } from "../../page/charts/ticks.ts";
import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import { functionPlot } from "./figures/relu.ts";
import { type Material, RELU_POINTS } from "./material.ts";

/** The curves of the student's own functions; nothing where neither can be drawn. */
export function relu(
  { relu, reluDerivative }: Pick<Material, "relu" | "reluDerivative">,
): Section[] {
  const charts = [
    relu.value && curve("relu(x)", "Your relu", relu.value, 3, COLOUR.blue),
    reluDerivative.value &&
    curve("relu′(x)", "Your reluDerivative", reluDerivative.value, 1, COLOUR.orange),
  ].filter((chart) => chart !== undefined);
  if (charts.length === 0) return [];
  return [section(
    "relu",
    "Your ReLU and its slope",
    html`<p>Drawn by your own functions, at ${RELU_POINTS.length} points from −3 to 3.</p>`,
    html`<div class="charts">${charts}</div>`,
  )];
}

function curve(label: string, name: string, value: Matrix, top: number, colour: string): Html {
  const values = Array.from(value.data);
  const marks = ticks(Math.min(0, ...values), Math.max(top, ...values), 6);
  const { frame, piece } = functionPlot(BOX, label, marks);
  const [first, middle, last] = [0, values.length >> 1, values.length - 1].map((i) =>
    Number(values[i].toFixed(2))
  );
  return chart(
    name,
    `${label} is ${first} at −3, ${middle} near 0 and ${last} at 3`,
    frame,
    ...pieces(values).map((points) => piece(points, colour)),
  );
}

/** The points of a curve, apart where it jumps: between two of them it must not seem to climb. */
function pieces(values: number[]): number[][][] {
  const height = Math.max(...values) - Math.min(...values);
  const points = RELU_POINTS.map((x, i) => [x, values[i]]);
  const starts = Array.from(values.keys()).filter((i) =>
    i === 0 || Math.abs(values[i] - values[i - 1]) > height / 2
  );
  return starts.map((start, i) => points.slice(start, starts[i + 1]));
}
