import { line, plot } from "../../grader/page/charts/plot.ts";
import { COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

/** ReLU and its slope, side by side. */
export function relu(): string {
  const left = panel(48, "relu(x)", [0, 3], [0, 1, 2, 3]);
  const right = panel(328, "relu′(x)", [0, 1.5], [0, 0.5, 1, 1.5]);
  return figure(
    560,
    318,
    "ReLU and its slope",
    left.frame,
    line(
      [[-3, 0], [0, 0], [3, 3]].map(([x, y]) => [left.x(x), left.y(y)]),
      COLOUR.blue,
      3.5,
    ),
    right.frame,
    line(
      [[-3, 0], [0, 0]].map(([x, y]) => [right.x(x), right.y(y)]),
      COLOUR.orange,
      3.5,
    ),
    line(
      [[0, 1], [3, 1]].map(([x, y]) => [right.x(x), right.y(y)]),
      COLOUR.orange,
      3.5,
    ),
    ...[0, 1].map((y) =>
      el("circle", {
        cx: right.x(0),
        cy: right.y(y),
        r: 5,
        fill: COLOUR.card,
        stroke: COLOUR.orange,
        "stroke-width": 2.5,
      })
    ),
  );
}

function panel(
  x: number,
  label: string,
  domain: [number, number],
  ticks: number[],
) {
  return plot(
    { x, y: 84, width: 208, height: 170 },
    { domain: [-3, 3], ticks: [-3, -2, -1, 0, 1, 2, 3], label: "x" },
    { domain, ticks, label },
  );
}
