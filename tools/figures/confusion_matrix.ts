import { type Cell, cellsOf } from "../../grader/course/page/figures/confusion.ts";
import type { RunRecord } from "./reference_run.ts";
import { centred, COLOUR, el, figure } from "../../grader/page/charts/svg.ts";

const [LEFT, TOP, CELL] = [64, 96, 36];

/** Rows true, columns predicted; the right answers in blue, the mistakes in orange. */
export function confusionMatrix({ confusion }: RunRecord): string {
  const digits = confusion.keys().toArray();
  const middle = TOP + 5 * CELL;
  return figure(
    440,
    484,
    "How 10,000 test images were read",
    centred(LEFT + 5 * CELL, 64, "predicted digit"),
    centred(0, 0, "true digit", {
      transform: `translate(32 ${middle}) rotate(-90)`,
    }),
    ...digits.map((d) =>
      centred(LEFT + (d + 0.5) * CELL, TOP - 9, String(d), {
        fill: COLOUR.muted,
      })
    ),
    ...digits.map((d) =>
      centred(LEFT - 14, TOP + (d + 0.5) * CELL + 5, String(d), {
        fill: COLOUR.muted,
      })
    ),
    ...cellsOf(confusion).flat().map(cell),
  );
}

function cell({ actual, predicted, count, isRight }: Cell): string {
  const [x, y] = [LEFT + predicted * CELL, TOP + actual * CELL];
  const fill = isRight ? COLOUR.blue : count === 0 ? COLOUR.pale : COLOUR.orange;
  const opacity = isRight || count === 0 ? 1 : Math.min(1, 0.12 + count / 30);
  const strong = isRight || opacity > 0.75;
  const box = {
    x,
    y,
    width: CELL - 2,
    height: CELL - 2,
    rx: 3,
    fill,
    "fill-opacity": opacity,
  };
  const label = {
    "font-size": 14,
    fill: count === 0 ? COLOUR.muted : strong ? COLOUR.card : COLOUR.ink,
  };
  return el("rect", box) +
    centred(x + CELL / 2 - 1, y + CELL / 2 + 4, String(count), label);
}
