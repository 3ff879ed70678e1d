import { Matrix, type Params } from "../../../lib/mod.ts";
import { descend, nearKink, numericGradient } from "../network/gradient.ts";
import { type Net, PARAMETERS, type Rows } from "../network/network.ts";
import type { Lab } from "../../judge/check.ts";
import { matrixProblem } from "../../judge/compare.ts";
import { net } from "../network/small_network.ts";
import { smallTask, type Task } from "./training.ts";

/** The learning rate of trainings on two samples: large enough for their orders to end apart. */
export const ORDER_RATE = 0.25;

/** The slopes of the mean loss on a labelled set. */
export function gradientAt(at: Net, { x, y }: { x: Matrix; y: Matrix }): Net {
  return numericGradient(at, x.toRows(), y.toRows());
}

/**
 * The four results of two samples, one at a time, over two epochs: 01 01, 01 10, 10 01, 10 10.
 *
 * @param onStep told where each step starts, and on which image
 */
export function resultsOfOrders(
  { params, train }: Task,
  learningRate: number,
  onStep: (at: Net, image: Rows) => void = () => {},
): Net[] {
  const samples = [0, 1].map((i) => ({
    x: new Matrix(1, train.x.cols, train.x.row(i).slice()),
    y: new Matrix(1, train.y.cols, train.y.row(i).slice()),
  }));
  const step = (at: Net, i: number) => {
    onStep(at, samples[i].x.toRows());
    return descend(at, gradientAt(at, samples[i]), learningRate);
  };
  const orders = [[0, 1], [1, 0]];
  return orders.flatMap((first) =>
    orders.map((second) => [...first, ...second].reduce(step, net(params)))
  );
}

/** Which of the four results a training ended at; −1 when at none. */
export function orderOf(end: Params, results: Net[]): number {
  const tolerance = { absolute: 1e-4, relative: 1e-3 };
  return results.findIndex((result) =>
    PARAMETERS.every((name) => !matrixProblem(name, end[name], result[name], { tolerance }))
  );
}

/** Two samples whose four orders end clearly apart, and on whose way no ReLU is at its kink. */
export function twoSamples(lab: Lab): { task: Task; results: Net[] } {
  while (true) {
    const task = smallTask(lab, 2);
    let kinked = false;
    const results = resultsOfOrders(
      task,
      ORDER_RATE,
      (at, image) => kinked ||= nearKink(at, image),
    );
    const clear = results.every((result, i) => apart(result, results, i));
    if (clear && !kinked) return { task, results };
  }
}

/** Whether a result is clearly another than all others in a list that it is in itself. */
export function apart(result: Net, others: Net[], index: number): boolean {
  return others.every((other, i) =>
    i === index ||
    PARAMETERS.some((name) =>
      result[name].some((row, r) => row.some((w, c) => Math.abs(w - other[name][r][c]) > 4e-3))
    )
  );
}
