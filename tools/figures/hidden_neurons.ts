import type { Params } from "../../lib/mod.ts";
import { DIVERGING, ZERO } from "../../grader/page/charts/diverging.ts";
import { type Palette, picture } from "../../grader/course/page/figures/pixels.ts";
import { NEURONS, weightLevels } from "../../grader/course/page/figures/weights.ts";
import { at, centred, COLOUR, el, figure, text } from "../../grader/page/charts/svg.ts";

/** The scale of all such pictures; the background is the colour of zero. */
const PALETTE: Palette = DIVERGING.map((colour) => colour === ZERO ? undefined : colour);
const [LIMIT, SIZE, STEP] = [0.3, 58, 66];

/** The weights from the 784 pixels to each of the first 32 hidden neurons. */
export function hiddenNeurons({ W1 }: Params): string {
  const tiles = Array.from({ length: NEURONS }, (_, neuron) => {
    return at(
      20 + (neuron % 8) * STEP,
      50 + Math.floor(neuron / 8) * 84,
      picture(weightLevels(W1, neuron, LIMIT), PALETTE, SIZE, ZERO),
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
