import { type Box, type Plot, plot, trace } from "../../../page/charts/plot.ts";

/** One function of x from −3 to 3: axes, and how its pieces are drawn in them. */
export interface FunctionPlot extends Plot {
  piece(points: number[][], colour: string): string;
}

/** The axes for ReLU or its slope; the function's name stands at the upward one. */
export function functionPlot(box: Box, label: string, ticks: number[]): FunctionPlot {
  const axes = plot(
    box,
    { domain: [-3, 3], ticks: [-3, 0, 3], label: "x" },
    { domain: [ticks[0], ticks[ticks.length - 1]], ticks, label },
  );
  return { ...axes, piece: (points, colour) => trace(axes, points, colour, 3.5) };
}
