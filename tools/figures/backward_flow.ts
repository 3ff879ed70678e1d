import type { Matrix } from "../../lib/mod.ts";
import { line } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, figure, text } from "../../grader/page/charts/svg.ts";
import { bothWays, printed, SET } from "./small_network.ts";

const ROW = 20;
/** Where the three columns begin: what forward kept, gradients, slopes. */
const [VALUES, GRADIENTS, SLOPES] = [12, 142, 294];
const WIDTH = { [VALUES]: 104, [GRADIENTS]: 136, [SLOPES]: 136 };
/** Probabilities have four decimals each. */
const WIDE = 122;
/** Between a bracket and the numbers in it. */
const PAD = 5;
/** The top of each row of matrices. */
const [X, Z1, A1, A2, Y] = [132, 238, 336, 434, 512];
const SMALL = { "font-size": 14 };

/** Two images as matrices: what forward kept, and what backward makes of it, from bottom to top. */
export function backwardFlow(): string {
  const { x, z1, a1, a2, y, dz2, da1, dz1, dW1, dW2 } = bothWays(SET);
  return figure(
    440,
    570,
    "Two images, back through the network",
    text(20, 62, "blue: a value that forward kept is used again", { fill: COLOUR.blue }),
    text(20, 86, "orange: slopes, from bottom to top", { fill: COLOUR.bad }),
    matrix(VALUES, X, "x", x),
    matrix(VALUES, Z1, "z1", z1),
    matrix(VALUES, A1, "a1", a1),
    matrix(VALUES, A2, "a2", a2, WIDE),
    matrix(VALUES, Y, "y", y),
    matrix(GRADIENTS, X, "dW1 = xᵀ·dz1", dW1),
    matrix(GRADIENTS, A1, "dW2 = a1ᵀ·dz2", dW2),
    matrix(SLOPES, Z1, "da1 ⊙ relu′(z1) = dz1", dz1),
    matrix(SLOPES, A1, "dz2·W2ᵀ = da1", da1),
    matrix(SLOPES, A2, "(a2 − y) / 2 = dz2", dz2),
    ...arrows(),
  );
}

/** Blue where a kept value is used again, orange where a slope goes on. */
function arrows(): string[] {
  const [endOfValues, endOfGradients] = [VALUES, GRADIENTS].map((x) => x + WIDTH[x]);
  const reused = (y: number, to: number) => arrow([endOfValues + 6, y], [to - 6, y], COLOUR.blue);
  return [
    reused(X + ROW, GRADIENTS),
    reused(Z1 + ROW, SLOPES),
    reused(A1 + ROW, GRADIENTS),
    arrow([VALUES + WIDE + 6, A2 + ROW], [SLOPES - 6, A2 + ROW], COLOUR.blue),
    arrow([endOfValues + 6, Y + ROW], [SLOPES - 6, A2 + 1.6 * ROW], COLOUR.blue),
    arrow([SLOPES + 16, A2 - 26], [endOfGradients + 6, A1 + 1.6 * ROW], COLOUR.orange),
    arrow([SLOPES + 60, A2 - 26], [SLOPES + 60, A1 + 2 * ROW + 8], COLOUR.orange),
    arrow([SLOPES + 60, A1 - 26], [SLOPES + 60, Z1 + 2 * ROW + 8], COLOUR.orange),
    arrow([SLOPES + 60, Z1 - 26], [endOfGradients + 6, X + 1.6 * ROW], COLOUR.orange),
  ];
}

/** A matrix in brackets; its name stands above it, at its right end in the last column. */
function matrix(
  left: number,
  top: number,
  name: string,
  m: Matrix,
  width = WIDTH[left],
): string {
  const step = (width - 2 * PAD) / m.cols;
  const [right, bottom] = [left + width, top + m.rows * ROW + 2];
  const bracket = (x: number, turn: number) =>
    line([[x + turn, top], [x, top], [x, bottom], [x + turn, bottom]], COLOUR.muted, 1.5);
  const numbers = m.toRows().flatMap((row, i) =>
    row.map((value, j) =>
      centred(left + PAD + (j + 0.5) * step, top + i * ROW + 16, printed(value), SMALL)
    )
  );
  const label = left === SLOPES
    ? text(right, top - 9, name, { ...SMALL, "text-anchor": "end" })
    : text(left, top - 9, name, SMALL);
  return label + bracket(left, 5) + bracket(right, -5) + numbers.join("");
}

function arrow([x1, y1]: number[], [x2, y2]: number[], stroke: string): string {
  const angle = Math.atan2(y2 - y1, x2 - x1);
  const barb = (turn: number) => [
    x2 - 8 * Math.cos(angle + turn),
    y2 - 8 * Math.sin(angle + turn),
  ];
  return line([[x1, y1], [x2, y2]], stroke, 2) + line([barb(0.5), [x2, y2], barb(-0.5)], stroke, 2);
}
