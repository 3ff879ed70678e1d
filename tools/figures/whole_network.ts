import type { ImageSet, Matrix, Params } from "../../lib/mod.ts";
import { argmax } from "../../grader/course/network/network.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { withArticle } from "../../grader/course/page/figures/readings.ts";
import { line } from "../../grader/page/charts/plot.ts";
import { at, centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";
import { forward } from "../../solutions/06_forward.ts";
import { SHOWN } from "./neuron_record.ts";

const [TOP, CELL] = [66, 12];

/** One image on its way through the trained network: its ink, 128 outputs, ten probabilities. */
export function wholeNetwork(test: ImageSet, x: Matrix, params: Params): string {
  const [index] = SHOWN.images;
  const { a1, a2 } = forward(params, x);
  const read = argmax(a2.row(index));
  return figure(
    440,
    330,
    `The network reads ${withArticle(read)}`,
    at(20, TOP + 38, digit(test, index, 116)),
    arrow(142, TOP + 96),
    at(170, TOP, hidden(a1.row(index))),
    arrow(272, TOP + 96),
    at(300, TOP, ...answers(a2.row(index), read)),
    ...["784 pixels", "128 neurons", "10 answers"].map((words, i) =>
      centred([78, 218, 360][i], 284, words, { "font-weight": 600 })
    ),
    ...["ink is dark", "loud is blue", "they sum to 1"].map((words, i) =>
      centred([78, 218, 360][i], 306, words, { "font-size": 14, fill: COLOUR.muted })
    ),
  );
}

function arrow(x: number, y: number): string {
  return line([[x, y], [x + 22, y]], COLOUR.muted, 2) +
    line([[x + 15, y - 6], [x + 22, y], [x + 15, y + 6]], COLOUR.muted, 2);
}

/** The hidden neurons in eight columns, the louder the darker. */
function hidden(a1: Float32Array): string {
  const loudest = Math.max(...a1);
  return Array.from(a1, (activation, j) => {
    const place = { x: (j % 8) * CELL, y: Math.floor(j / 8) * CELL };
    const box = { ...place, width: CELL - 1.5, height: CELL - 1.5 };
    const share = activation / loudest;
    return el("rect", { ...box, fill: COLOUR.pale }) +
      (share > 0 ? el("rect", { ...box, fill: COLOUR.blue, "fill-opacity": share }) : "");
  }).join("");
}

/** A line for each digit: its name, a bar, its probability. */
function answers(a2: Float32Array, read: number): string[] {
  return Array.from(a2, (p, d) => {
    const y = d * 19.5;
    const weight = d === read ? 700 : 400;
    return text(0, y + 13, String(d), { "font-weight": weight }) +
      el("rect", { x: 16, y: y + 2, width: 54, height: 13, fill: COLOUR.pale }) +
      el("rect", { x: 16, y: y + 2, width: 54 * p, height: 13, fill: COLOUR.blue }) +
      text(118, y + 13, p.toFixed(3), {
        "font-size": 14,
        "font-weight": weight,
        "text-anchor": "end",
      });
  });
}
