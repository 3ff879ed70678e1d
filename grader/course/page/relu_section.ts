import type { Matrix } from "../../../lib/mod.ts";
import { BOX, chart } from "../../page/chart.ts";
import { COLOUR } from "../../page/charts/svg.ts";
import { ticks } from "../../page/charts/ticks.ts";
import { type Html, html } from "../../page/html.ts";
import { placeholder, section } from "../../page/section.ts";
import type { Asked } from "./asked.ts";
import { functionPlot } from "./figures/relu.ts";
import { type Material, RELU_POINTS } from "./material.ts";

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
  const { frame, piece } = functionPlot(BOX, label, marks);
  const [first, middle, last] = [0, values.length >> 1, values.length - 1].map((i) =>
    Number(values[i].toFixed(2))
  );
  return chart(
    name,
    `${label} is ${first} at −3, ${middle} near 0 and ${last} at 3`,
    frame,
    piece(RELU_POINTS.map((x, i) => [x, values[i]]), colour),
  );
}
