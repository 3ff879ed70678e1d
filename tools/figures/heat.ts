import { DIVERGING, ZERO } from "../../grader/page/charts/diverging.ts";
import { centred, COLOUR, el, text } from "../../grader/page/charts/svg.ts";
import { type Palette, picture } from "../../grader/course/page/figures/pixels.ts";

/** The scale of all pictures of weights; the background is the colour of zero. */
const PALETTE: Palette = DIVERGING.map((colour) => colour === ZERO ? undefined : colour);
const MIDDLE = (DIVERGING.length - 1) / 2;

/** 784 numbers as a picture at 0,0: blue for −limit and below, white for 0, red for limit and above. */
export function heat(values: ArrayLike<number>, limit: number, size: number): string {
  const levels = Array.from(values, (value) => {
    const share = Math.max(-1, Math.min(1, value / limit));
    return Math.round(share * MIDDLE) + MIDDLE;
  });
  return picture(levels, PALETTE, size, ZERO);
}

/** The scale below such pictures, centred on x. */
export function heatScale(x: number, y: number, limit: number, what: string): string {
  const width = 20;
  const left = x - width * DIVERGING.length / 2;
  const cells = DIVERGING.map((fill, i) =>
    el("rect", { x: left + i * width, y, width, height: 14, fill })
  );
  const right = left + width * DIVERGING.length;
  return cells.join("") +
    text(left - 8, y + 13, `≤ −${limit}`, { "text-anchor": "end", "font-size": 14 }) +
    text(right + 8, y + 13, `≥ ${limit}`, { "font-size": 14 }) +
    centred(x, y + 34, what, { fill: COLOUR.muted, "font-size": 14 });
}
