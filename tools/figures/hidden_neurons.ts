import { Matrix } from "../../lib/mod.ts";
import { at, centred, COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import { heat, heatScale } from "./heat.ts";
import type { Snapshot } from "./reference_run.ts";

const [SIZE, STEP, LEFT, TOP] = [78, 94, 60, 100];
const [NEURONS, LIMIT] = [6, 0.2];

/**
 * What six hidden neurons learned: their first weights, and how far the weights had moved after some
 * epochs. They are the six whose weights moved furthest.
 */
export function hiddenNeurons(start: Matrix, snapshots: Snapshot[]): string {
  const last = snapshots[snapshots.length - 1].W1;
  const shown = furthest(start, last);
  const columns = [start, ...snapshots.map(({ W1 }) => moved(start, W1))];
  const heads = ["start", ...snapshots.map(({ epoch }) => `epoch ${epoch}`)];
  return figure(
    440,
    TOP + NEURONS * STEP + 64,
    "What hidden neurons learned",
    ...heads.map((head, i) => centred(LEFT + i * STEP + SIZE / 2, TOP - 8, head)),
    centred(LEFT + SIZE / 2, TOP - 30, "weights", { fill: COLOUR.muted, "font-size": 14 }),
    centred(LEFT + 2 * STEP + SIZE / 2, TOP - 30, "weights − weights at the start", {
      fill: COLOUR.muted,
      "font-size": 14,
    }),
    ...shown.map((neuron, row) => rowOf(neuron, TOP + row * STEP, columns)),
    heatScale(230, TOP + NEURONS * STEP + 10, LIMIT, "white is 0"),
  );
}

function rowOf(neuron: number, y: number, columns: Matrix[]): string {
  const pictures = columns.map((W, i) =>
    at(LEFT + i * STEP, y, heat(columnOf(W, neuron), LIMIT, SIZE))
  );
  return text(20, y + SIZE / 2 + 5, `${neuron}`, { fill: COLOUR.muted }) + pictures.join("");
}

/** The neurons whose weights moved furthest, in their order in the network. */
function furthest(start: Matrix, last: Matrix): number[] {
  const change = moved(start, last);
  const lengths = Array.from({ length: change.cols }, (_, neuron) => ({
    neuron,
    length: Math.hypot(...columnOf(change, neuron)),
  }));
  return lengths.sort((a, b) => b.length - a.length).slice(0, NEURONS)
    .map(({ neuron }) => neuron).sort((a, b) => a - b);
}

function moved(from: Matrix, to: Matrix): Matrix {
  const change = to.data.map((weight, i) => weight - from.data[i]);
  return new Matrix(to.rows, to.cols, change);
}

function columnOf(W: Matrix, neuron: number): number[] {
  return Array.from({ length: W.rows }, (_, pixel) => W.get(pixel, neuron));
}
