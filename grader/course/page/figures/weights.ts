import type { Matrix } from "../../../../lib/mod.ts";
import { DIVERGING } from "../../../page/charts/diverging.ts";

/** How many hidden neurons are drawn. */
export const NEURONS = 32;

/**
 * The weights from each pixel to one hidden neuron, as steps of the scale `DIVERGING`: the first for
 * −limit and below, the middle around zero, the last for limit and above.
 */
export function weightLevels(W1: Matrix, neuron: number, limit: number): number[] {
  return Array.from({ length: W1.rows }, (_, pixel) => levelOf(W1.get(pixel, neuron), limit));
}

/** The step of the scale `DIVERGING` for a number: the middle for 0, the ends from ±limit on. */
export function levelOf(value: number, limit: number): number {
  const middle = (DIVERGING.length - 1) / 2;
  return Math.round(Math.max(-1, Math.min(1, value / limit)) * middle) + middle;
}
