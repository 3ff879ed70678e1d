import { functionPlot } from "../../grader/course/page/figures/relu.ts";
import { COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

const PLACE = { y: 84, width: 160, height: 170 };

/** ReLU and its slope, side by side. */
export function relu(): string {
  const left = functionPlot({ ...PLACE, x: 48 }, "relu(x)", [0, 1, 2, 3]);
  const right = functionPlot({ ...PLACE, x: 262 }, "relu′(x)", [0, 0.5, 1, 1.5]);
  const open = { r: 5, fill: COLOUR.card, stroke: COLOUR.orange, "stroke-width": 2.5 };
  return figure(
    440,
    318,
    "ReLU and its slope",
    left.frame,
    left.piece([[-3, 0], [0, 0], [3, 3]], COLOUR.blue),
    right.frame,
    right.piece([[-3, 0], [0, 0]], COLOUR.orange),
    right.piece([[0, 1], [3, 1]], COLOUR.orange),
    ...[0, 1].map((y) => el("circle", { cx: right.x(0), cy: right.y(y), ...open })),
  );
}
