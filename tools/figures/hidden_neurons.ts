import type { Params } from "../../lib/mod.ts";
import { DIVERGING, ZERO } from "../../grader/page/charts/diverging.ts";
import { type Palette, picture } from "../../grader/page/charts/pixels.ts";
import { at, centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

/** The scale of all such pictures; the background is the colour of zero. */
const PALETTE: Palette = DIVERGING.map((colour) => colour === ZERO ? undefined : colour);
const [LIMIT, SIZE, STEP] = [0.3, 58, 66];

/** The weights from the 784 pixels to each of the first 32 hidden neurons. */
export function hiddenNeurons({ W1 }: Params): string {
  const tiles = Array.from({ length: 32 }, (_, neuron) => {
    const levels = Array.from(
      { length: 784 },
      (_, pixel) => level(W1.get(pixel, neuron)),
    );
    return at(
      20 + (neuron % 8) * STEP,
      50 + Math.floor(neuron / 8) * 84,
      picture(levels, PALETTE, SIZE, ZERO),
      centred(SIZE / 2, SIZE + 16, String(neuron), {
        "font-size": 14,
        fill: COLOUR.muted,
      }),
    );
  });
  return figure(
    560,
    452,
    "Weights of the first 32 hidden neurons",
    ...tiles,
    scale(398),
  );
}

/** 0 for −LIMIT and below, 5 around zero, 10 for LIMIT and above. */
function level(weight: number): number {
  const share = Math.max(-1, Math.min(1, weight / LIMIT));
  return Math.round(share * 5) + 5;
}

function scale(y: number): string {
  const cells = DIVERGING.map((fill, i) =>
    el("rect", {
      x: 148 + i * 24,
      y,
      width: 24,
      height: 14,
      fill,
    })
  );
  return cells.join("") +
    centred(280, y + 34, "weight: white is 0", { fill: COLOUR.muted }) +
    text(140, y + 13, `≤ −${LIMIT}`, { "text-anchor": "end" }) +
    text(420, y + 13, `≥ ${LIMIT}`);
}
