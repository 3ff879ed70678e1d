import { dots, plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import { spreadOf } from "../../grader/course/experiment/groups.ts";
import { groupsIn } from "../experiments/by_command.ts";
import type { Experiments } from "../experiments/record.ts";
import { logAxis } from "./log_axis.ts";

/** The accuracy after three epochs, with more and more hidden neurons, and without any. */
export function widths({ widths, linear }: Experiments): string {
  const axes = plot(
    { x: 54, y: 84, width: 366, height: 230 },
    logAxis([3.6, 285], [4, 8, 16, 32, 64, 128, 256], "hidden neurons"),
    {
      domain: [78, 100],
      ticks: [80, 85, 90, 95, 100],
      label: "accuracy in % after three epochs",
    },
  );
  const points = groupsIn(widths).map(({ setting, accuracy }) => [
    Math.log(setting.hidden),
    100 * accuracy.mean,
  ]);
  const none = 100 * spreadOf(linear.map(({ accuracy }) => accuracy)).mean;
  return figure(
    440,
    374,
    "What the hidden layer buys",
    axes.frame,
    trace(axes, [[Math.log(3.6), none], [Math.log(285), none]], COLOUR.orange, 2.5, "7 4"),
    text(axes.x(Math.log(20)), axes.y(none) + 22, `no hidden layer: ${none.toFixed(1)} %`, {
      fill: COLOUR.bad,
    }),
    trace(axes, points, COLOUR.blue),
    ...dots(axes, points, COLOUR.blue),
  );
}
