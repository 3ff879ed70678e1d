import type { Axis } from "../../grader/page/charts/plot.ts";

/** An axis on which equal steps are equal factors. Values go through `Math.log` before they are drawn. */
export function logAxis([from, to]: [number, number], ticks: number[], label: string): Axis {
  return {
    domain: [Math.log(from), Math.log(to)],
    ticks: ticks.map(Math.log),
    label,
    format: (tick) => String(Number(Math.exp(tick).toPrecision(6))),
  };
}
