import { dots, plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import type { Experiments } from "../experiments/record.ts";
import { logAxis } from "./log_axis.ts";

const COLOURS = [COLOUR.sky, COLOUR.blue, COLOUR.orange];
const NAMES = ["half of He's", "He's deviation", "twice He's"];

/** The size of the signal behind each of ten layers, for three sizes of the first weights. */
export function signal({ signal }: Experiments): string {
  const axes = plot(
    { x: 62, y: 84, width: 358, height: 250 },
    { domain: [0, 10], ticks: [0, 2, 4, 6, 8, 10], label: "layer" },
    logAxis([0.0005, 3000], [0.001, 0.01, 0.1, 1, 10, 100, 1000], "size of the signal"),
  );
  const curves = signal.map(({ layers }, i) => {
    const points = [1, ...layers].map((size, layer) => [layer, Math.log(size)]);
    const name = text(
      axes.x([1.2, 5.2, 2.4][i]),
      axes.y(points[5][1]) + [-2, -10, -14][i],
      NAMES[i],
    );
    return trace(axes, points, COLOURS[i]) + dots(axes, points, COLOURS[i]).join("") + name;
  });
  return figure(440, 394, "A signal through ten layers", axes.frame, ...curves);
}
