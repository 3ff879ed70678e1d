import type { ImageSet } from "../../lib/mod.ts";
import { digit } from "../../grader/course/page/figures/pixels.ts";
import { line } from "../../grader/page/charts/plot.ts";
import { at, centred, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

const [TOP, BOTTOM] = [84, 320];

/** The network 784-128-10 with the shape of everything that passes through it. */
export function architecture(set: ImageSet): string {
  const [input, hidden, output] = [
    column(150, 9, true),
    column(260, 8, true),
    column(370, 10),
  ];
  return figure(
    440,
    404,
    "784 pixels, 128 neurons, 10 classes",
    at(16, 156, digit(set, 0, 80)),
    centred(58, 258, "28×28 pixels", { fill: COLOUR.muted }),
    line([[102, 196], [132, 196]], COLOUR.muted, 2) +
      line([[124, 190], [132, 196], [124, 202]], COLOUR.muted, 2),
    wires(input, hidden) + wires(hidden, output),
    neurons(input, COLOUR.muted) + neurons(hidden, COLOUR.blue) +
      neurons(output, COLOUR.orange),
    ...output.map(([x, y], digitName) => centred(x + 26, y + 5, String(digitName))),
    ...captions(150, "x", "N×784", "pixels"),
    ...captions(260, "a1", "N×128", "ReLU"),
    ...captions(370, "a2", "N×10", "softmax"),
    ...weights(205, "W1, b1", "784×128"),
    ...weights(315, "W2, b2", "128×10"),
  );
}

/** Places of a layer's neurons; with a gap in the middle when not all are drawn. */
function column(x: number, count: number, gap = false): number[][] {
  const slots = gap ? count + 2 : count;
  return Array.from({ length: count }, (_, i) => {
    const slot = gap && i >= count / 2 ? i + 2 : i;
    return [x, TOP + (BOTTOM - TOP) * (slot + 0.5) / slots];
  });
}

function neurons(places: number[][], fill: string): string {
  return places.map(([cx, cy]) => el("circle", { cx, cy, r: 8, fill })).join(
    "",
  ) + dots(places, fill);
}

/** Three dots where neurons are left out. */
function dots(places: number[][], fill: string): string {
  const gap = places.findIndex(([, y], i) => i > 0 && y - places[i - 1][1] > 40);
  if (gap === -1) return "";
  const middle = (places[gap][1] + places[gap - 1][1]) / 2;
  return [-11, 0, 11].map((dy) => el("circle", { cx: places[0][0], cy: middle + dy, r: 2.5, fill }))
    .join("");
}

function wires(from: number[][], to: number[][]): string {
  const d = from.flatMap(([x, y]) =>
    to.map(([x2, y2]) => `M${x} ${y.toFixed(1)}L${x2} ${y2.toFixed(1)}`)
  );
  return el("path", { d: d.join(""), stroke: COLOUR.grid, fill: "none" });
}

/** The parameters between two layers, above their wires. */
function weights(x: number, names: string, shape: string): string[] {
  return [centred(x, 58, names), centred(x, 76, shape, { "font-size": 14, fill: COLOUR.muted })];
}

function captions(
  x: number,
  name: string,
  shape: string,
  what: string,
): string[] {
  return [
    centred(x, 342, name, { "font-weight": 700 }),
    centred(x, 362, shape),
    centred(x, 382, what, { fill: COLOUR.muted }),
  ];
}
