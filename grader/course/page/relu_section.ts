import { line, plot } from "../../page/charts/plot.ts";
import { COLOUR } from "../../page/charts/svg.ts";
import { ticks } from "../../page/charts/ticks.ts";
import type { Asked } from "./asked.ts";
import { BOX, chart } from "../../page/chart.ts";
import { type Html, html } from "../../page/html.ts";
import { type Material, RELU_POINTS } from "./material.ts";
import type { Matrix } from "../../../lib/mod.ts";
import { placeholder, section } from "../../page/section.ts";

/** The curves of the student's own functions. */
export function relu({ relu, reluDerivative }: Material): Html {
  return section(
    "relu",
    "Your ReLU and its slope",
    html`<p>Drawn by your own functions, at ${RELU_POINTS.length} points from −3 to 3.</p>`,
    html`<div class="charts">${[
      curve("relu(x)", "Your relu", relu, 3, COLOUR.blue),
      curve("relu′(x)", "Your reluDerivative", reluDerivative, 1, COLOUR.orange),
    ]}</div>`,
  );
}

function curve(
  label: string,
  name: string,
  { value, missing }: Asked<Matrix>,
  top: number,
  colour: string,
): Html {
  if (!value) return placeholder(`${name} draws its curve here.`, missing);
  const values = Array.from(value.data);
  const marks = ticks(Math.min(0, ...values), Math.max(top, ...values), 6);
  const { frame, x, y } = plot(
    BOX,
    { domain: [-3, 3], ticks: [-3, -2, -1, 0, 1, 2, 3], label: "x" },
    { domain: [marks[0], marks[marks.length - 1]], ticks: marks, label },
  );
  const [first, middle, last] = [values[0], values[values.length >> 1], values[values.length - 1]];
  const shown = [first, middle, last].map((v) => Number(v.toFixed(2)));
  return chart(
    name,
    `${label} is ${shown[0]} at −3, ${shown[1]} near 0 and ${shown[2]} at 3`,
    frame,
    line(RELU_POINTS.map((at, i) => [x(at), y(values[i])]), colour, 3),
  );
}
