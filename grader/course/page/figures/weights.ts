import type { Matrix } from "../../../../lib/mod.ts";
import { DIVERGING } from "../../../page/charts/diverging.ts";

/** How many hidden neurons are drawn. */
export const NEURONS = 32;

/**
 * The weights from each pixel to one hidden neuron, as steps of the scale `DIVERGING`: the first for
 * −limit and below, the middle around zero, the last for limit and above.
 */
export function weightLevels(W1: Matrix, neuron: number, limit: number): number[] {
  const middle = (DIVERGING.length - 1) / 2;
  return Array.from({ length: W1.rows }, (_, pixel) => {
    const share = Math.max(-1, Math.min(1, W1.get(pixel, neuron) / limit));
    return Math.round(share * middle) + middle;
  });
}
