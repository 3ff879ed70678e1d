import { Matrix } from "../../lib/mod.ts";
import { attention } from "../../solutions/18_attention.ts";
import { line } from "../../grader/page/charts/plot.ts";
import { centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

/** The three tokens of lesson 18. */
export const TOKENS = {
  q: Matrix.from([[1, 0, 0, 1], [0, 2, 1, 1], [1, 1, 0, 0]]),
  k: Matrix.from([[0, 0, 1, 1], [1, 1, 0, 0], [2, 2, 0, 1]]),
  v: Matrix.from([[4, 0], [0, 4], [2, 2]]),
};
const [TOP, STEP, HEIGHT] = [112, 104, 48];
const [LEFT, RIGHT] = [{ x: 20, width: 104 }, { x: 300, width: 120 }];
/** How wide a line of weight 1 is. */
const FULL = 18;

/** What each of three tokens takes from the values before it: the wider the line, the more. */
export function attentionWeights(): string {
  const { q, k, v } = TOKENS;
  const { out, weights } = attention(q, k, v, { causal: true });
  const pairs = [0, 1, 2].flatMap((i) => [0, 1, 2].slice(0, i + 1).map((j) => ({ i, j })));
  return figure(
    440,
    TOP + 2 * STEP + HEIGHT + 28,
    "What three tokens take from each other",
    ...pairs.map(({ i, j }) => ray(j, i, weights.get(i, j))),
    ...pairs.map(({ i, j }) => share(j, i, weights.get(i, j))),
    text(LEFT.x, TOP - 34, "values", { fill: COLOUR.muted }),
    text(RIGHT.x, TOP - 34, "out", { fill: COLOUR.muted }),
    ...[0, 1, 2].map((t) => box(LEFT, t, `token ${t}`, v.row(t))),
    ...[0, 1, 2].map((t) => box(RIGHT, t, `token ${t}`, out.row(t))),
  );
}

/** The middle of a token's box, from top to bottom. */
const middle = (token: number) => TOP + token * STEP + HEIGHT / 2;

function box(
  { x, width }: typeof LEFT,
  token: number,
  name: string,
  numbers: Float32Array,
): string {
  const y = TOP + token * STEP;
  const list = Array.from(numbers, (n) => Number.isInteger(n) ? String(n) : n.toFixed(2)).join(
    ", ",
  );
  const frame = { x, y, width, height: HEIGHT, rx: 6, fill: COLOUR.pale, stroke: COLOUR.muted };
  return el("rect", frame) +
    centred(x + width / 2, y + 20, name, { "font-size": 14, fill: COLOUR.muted }) +
    centred(x + width / 2, y + 40, list);
}

function ray(from: number, to: number, weight: number): string {
  const ends = [[LEFT.x + LEFT.width, middle(from)], [RIGHT.x, middle(to)]];
  return line(ends, COLOUR.sky, Math.max(1, FULL * weight));
}

/** The weight, three quarters of the way along its line. */
function share(from: number, to: number, weight: number): string {
  const [start, end] = [LEFT.x + LEFT.width, RIGHT.x];
  const x = start + 0.72 * (end - start);
  const y = middle(from) + 0.72 * (middle(to) - middle(from));
  const plate = { x: x - 18, y: y - 10, width: 36, height: 20, rx: 4, fill: COLOUR.card };
  return el("rect", plate) +
    centred(x, y + 5, weight === 1 ? "1" : weight.toFixed(2), { "font-size": 14 });
}
