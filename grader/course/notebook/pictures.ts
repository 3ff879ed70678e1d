import { type ImageSet, Matrix } from "../../../lib/mod.ts";
import { DIVERGING, ZERO } from "../../page/charts/diverging.ts";
import { learningCurves, legend } from "../../page/charts/learning_curves.ts";
import { plot } from "../../page/charts/plot.ts";
import { at, centred, COLOUR, el, figure, text } from "../../page/charts/svg.ts";
import { percent } from "../../report/marks.ts";
import { surestMistakes } from "../capstone/mistakes.ts";
import { argmax } from "../network/network.ts";
import { cellsOf } from "../page/figures/confusion.ts";
import { digit, picture } from "../page/figures/pixels.ts";
import { mistakeOf, withArticle } from "../page/figures/readings.ts";
import { weightLevels } from "../page/figures/weights.ts";
import type { OwnNetwork } from "./own_network.ts";

const PALETTE = DIVERGING.map((colour) => colour === ZERO ? undefined : colour);

/** Both losses after each epoch. */
export function lossCurves({ history }: OwnNetwork): string {
  const ticks = history.map(({ epoch }) => epoch);
  const top = Math.max(...history.flatMap((m) => [m.trainLoss, m.testLoss])) * 1.1;
  const halves = [0, top / 2, top].map((loss) => Number(loss.toPrecision(2)));
  return figure(
    440,
    330,
    "How your network learned",
    legend(20, 60, "train", "training loss"),
    legend(220, 60, "test", "test loss"),
    ...learningCurves(
      { x: 54, y: 108, width: 366, height: 162 },
      { domain: [1, Math.max(2, ticks.length)], ticks, label: "epoch" },
      { domain: [0, top], ticks: halves, label: "mean loss" },
      { train: history.map((m) => m.trainLoss), test: history.map((m) => m.testLoss) },
    ),
  );
}

/** The confusion matrix: right answers in blue, mistakes in orange, deeper the more there are. */
export function heatMap({ confusion }: OwnNetwork): string {
  const [left, top, size] = [60, 84, 36];
  const cells = cellsOf(confusion).flat().map(({ actual, predicted, count, isRight }) => {
    const [x, y] = [left + predicted * size, top + actual * size];
    const fill = isRight ? COLOUR.sky : count === 0 ? COLOUR.pale : COLOUR.amber;
    const opacity = isRight || count === 0 ? 1 : Math.min(1, 0.15 + count / 30);
    const box = { x, y, width: size - 2, height: size - 2, fill, "fill-opacity": opacity };
    return el("rect", box) + centred(x + 17, y + 22, String(count), { "font-size": 13 });
  });
  const names = confusion.map((_, d) =>
    centred(left + d * size + 17, top - 8, String(d)) +
    centred(left - 14, top + d * size + 22, String(d))
  );
  return figure(440, 464, "Row: true digit, column: what was read", ...names, ...cells);
}

/** How far the weights of the first hidden neurons have moved from their random start. */
export function learnedWeights({ params, start }: OwnNetwork): string {
  const moved = params.W1.data.map((weight, i) => weight - start.data[i]);
  const change = new Matrix(start.rows, start.cols, moved);
  const tiles = Array.from({ length: Math.min(20, start.cols) }, (_, neuron) =>
    at(
      20 + (neuron % 5) * 82,
      48 + Math.floor(neuron / 5) * 100,
      picture(weightLevels(change, neuron, 0.15), PALETTE, 72, ZERO),
      centred(36, 90, String(neuron), { fill: COLOUR.muted }),
    ));
  return figure(440, 460, "What twenty hidden neurons learned", ...tiles);
}

/** The mistakes that the network was surest of. */
export function mistakes({ a2, test }: OwnNetwork): string {
  const surest = surestMistakes(rowsOf(a2), test.labels).slice(0, 10);
  const tiles = surest.map((mistake, i) =>
    at(
      20 + (i % 5) * 82,
      48 + Math.floor(i / 5) * 126,
      digit(test, mistake.index, 72),
      centred(36, 90, mistakeOf(mistake), { "font-size": 13 }),
      centred(36, 108, percent(mistake.probability), { fill: COLOUR.muted, "font-size": 13 }),
    )
  );
  return figure(440, 308, "Your network's ten surest mistakes", ...tiles);
}

/** One test image, and the ten probabilities that the network gives it. */
export function prediction({ a2, test }: OwnNetwork, index: number): string {
  const shares = a2.row(index);
  const axes = plot(
    { x: 190, y: 84, width: 230, height: 130 },
    { domain: [-0.6, 9.6], ticks: [0, 1, 2, 3, 4, 5, 6, 7, 8, 9], label: "digit" },
    { domain: [0, 100], ticks: [0, 50, 100], label: "probability in %" },
  );
  const bars = Array.from(shares, (share, d) => {
    const y = axes.y(100 * share);
    const fill = d === argmax(shares) ? COLOUR.blue : COLOUR.sky;
    return el("rect", { x: axes.x(d) - 8, y, width: 16, height: axes.y(0) - y, fill });
  });
  const title = `Your network reads ${withArticle(argmax(shares))}`;
  const image = at(
    20,
    84,
    digit(test, index, 118),
    centred(59, 142, `label ${test.labels[index]}`),
  );
  return figure(440, 276, title, image, axes.frame, ...bars);
}

/** One test image, as long as there is no network to read it. */
export function unread(test: ImageSet, index: number): string {
  const title = `Test image ${index}: label ${test.labels[index]}`;
  const note = text(20, 196, "No network reads it yet.", { fill: COLOUR.muted });
  return figure(440, 216, title, at(20, 52, digit(test, index, 118)), note);
}

function rowsOf(m: Matrix): Float32Array[] {
  return Array.from({ length: m.rows }, (_, i) => m.row(i));
}
