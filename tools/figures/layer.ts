import { at, centred, figure } from "../../grader/page/charts/svg.ts";
import { heat, heatScale } from "./heat.ts";
import type { Neurons } from "./ten_neurons.ts";

const [SIZE, STEP, LIMIT] = [72, 82, 0.3];

/** The weights of ten neurons, one for each digit. */
export function layer({ W }: Neurons): string {
  const tiles = Array.from({ length: W.cols }, (_, j) => {
    const weights = Array.from({ length: W.rows }, (_, pixel) => W.get(pixel, j));
    return at(
      20 + (j % 5) * STEP,
      48 + Math.floor(j / 5) * 106,
      heat(weights, LIMIT, SIZE),
      centred(SIZE / 2, SIZE + 20, `for a ${j}`.replace("a 8", "an 8")),
    );
  });
  return figure(
    440,
    316,
    "The weights of ten neurons",
    ...tiles,
    heatScale(220, 266, LIMIT, "white is 0"),
  );
}
