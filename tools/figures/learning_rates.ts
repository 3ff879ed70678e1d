import { dots, plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import type { Group } from "../../grader/course/experiment/groups.ts";
import { groupsIn } from "../experiments/by_command.ts";
import type { Experiments } from "../experiments/record.ts";
import { logAxis } from "./log_axis.ts";

/** A colour, a dash and the place of its name for each learning rate. */
const STYLE: Record<string, [colour: string, dash: string, dy: number]> = {
  0.01: [COLOUR.sky, "", 5],
  0.03: [COLOUR.sky, "6 4", 5],
  0.1: [COLOUR.blue, "", 5],
  0.5: [COLOUR.green, "", 9],
  1: [COLOUR.green, "6 4", 0],
  2: [COLOUR.orange, "", 13],
  3: [COLOUR.orange, "6 4", -3],
};

/** The loss on the images set aside over three epochs, for each learning rate: means over the seeds. */
export function learningRates({ learningRates }: Experiments): string {
  const axes = plot(
    { x: 54, y: 84, width: 320, height: 290 },
    { domain: [0, 3], ticks: [0, 1, 2, 3], label: "epoch" },
    logAxis([0.07, 3], [0.1, 0.2, 0.5, 1, 2], "loss on images set aside"),
  );
  const curveOf = ({ setting: { learningRate: rate }, curve }: Group) => {
    const [colour, dash, dy] = STYLE[rate];
    const points = curve.map(({ loss }, epoch) => [epoch, Math.log(loss)]);
    return trace(axes, points, colour, 2.5, dash) + dots(axes, points, colour).join("") +
      text(axes.x(3) + 10, axes.y(points[3][1]) + dy, String(rate), { "font-size": 14 });
  };
  return figure(
    440,
    434,
    "Seven learning rates",
    axes.frame,
    ...groupsIn(learningRates).map(curveOf),
    text(axes.x(3) + 10, 78, "rate", { fill: COLOUR.muted, "font-size": 14 }),
  );
}
