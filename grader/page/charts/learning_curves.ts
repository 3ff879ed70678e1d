import { type Axis, type Box, dots, line, plot, trace } from "./plot.ts";
import { COLOUR, text } from "./svg.ts";

/** How the two sets are told apart, without colours too. */
const STYLES = {
  train: { colour: COLOUR.blue, dash: "" },
  test: { colour: COLOUR.orange, dash: "7 4" },
};

/** One measure of both sets after each epoch. */
export type Measured = Record<keyof typeof STYLES, number[]>;

/** A frame with a curve for each set; the first epoch is 1. */
export function learningCurves(box: Box, epochs: Axis, values: Axis, measured: Measured): string[] {
  const axes = plot(box, epochs, values);
  const curve = (set: keyof Measured) => {
    const { colour, dash } = STYLES[set];
    const points = measured[set].map((value, i) => [i + 1, value]);
    return trace(axes, points, colour, 2.5, dash) + dots(axes, points, colour).join("");
  };
  return [axes.frame, curve("train"), curve("test")];
}

/** A set's line, from x on, with the set's name beside it. */
export function legend(x: number, y: number, set: keyof Measured, name: string): string {
  const { colour, dash } = STYLES[set];
  return line([[x, y], [x + 34, y]], colour, 3, dash) + text(x + 44, y + 5, name);
}
