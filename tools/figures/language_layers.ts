import { line, plot, trace } from "../../grader/page/charts/plot.ts";
import { COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import type { LanguageRun } from "./language_run.ts";

/** A colour for each number of layers. */
const STYLE = [{ colour: COLOUR.orange, name: "no layer" }, {
  colour: COLOUR.blue,
  name: "one layer",
}];
const STEPS = 6000;

/** The losses of two language models as they learn, beside that of counted pairs. */
export function languageLayers({ pairs, models }: LanguageRun): string {
  const axes = plot(
    { x: 54, y: 84, width: 258, height: 290 },
    { domain: [0, STEPS], ticks: [0, 2000, 4000, 6000], label: "steps" },
    { domain: [2, 2.7], ticks: [2, 2.2, 2.4, 2.6], label: "loss on text set aside" },
  );
  const named = (y: number, name: string, colour: string, dy = 5) =>
    text(axes.x(STEPS) + 8, axes.y(y) + dy, name, { fill: colour, "font-size": 14 });
  return figure(
    440,
    434,
    "What a layer is worth",
    axes.frame,
    line([[axes.x(0), axes.y(pairs)], [axes.x(STEPS), axes.y(pairs)]], COLOUR.muted, 1.5, "6 4"),
    named(pairs, "counted pairs", COLOUR.muted, 14),
    ...models.map(({ layers, curve }) => {
      const { colour, name } = STYLE[layers];
      const points = curve.map(({ step, loss }) => [step, loss]);
      return trace(axes, points, colour) + named(points.at(-1)![1], name, colour, 9 * layers - 4);
    }),
  );
}
