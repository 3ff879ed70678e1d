import type { Matrix, Params } from "../../../lib/mod.ts";
import { DIVERGING } from "../../page/charts/diverging.ts";
import { type Html, html } from "../../page/html.ts";
import { pngUrl } from "../../page/png.ts";
import { type Section, section } from "../../page/section.ts";
import { NEURONS, weightLevels } from "./figures/weights.ts";
import type { Reading } from "./material.ts";

/** Stronger weights than all but this share of them have the scale's last colour. */
const BEYOND = 0.005;
/** Red, green and blue of each step of the scale. */
export const CHANNELS = DIVERGING.map((hex) =>
  [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16))
);
/** The scale as the page's style draws it, a band for each step. */
export const RAMP = `linear-gradient(90deg,${
  DIVERGING.map((colour, i) => {
    const end = (step: number) => `${(100 * step / DIVERGING.length).toFixed(2)}%`;
    return `${colour} ${end(i)} ${end(i + 1)}`;
  })
})`;

/** The weights from the 784 pixels to each of the first hidden neurons. */
export function neurons({ params }: Reading): Section {
  return section("neurons", "What the hidden neurons look for", body(params));
}

function body({ W1 }: Params): Html {
  const limit = limitOf(W1);
  const tile = (_: unknown, neuron: number) =>
    html`<li><img class="weights" alt="Weights of hidden neuron ${neuron}" src="${
      pngUrl(coloured(weightLevels(W1, neuron, limit)), 28, 3)
    }"><span>${neuron}</span></li>`;
  return html`
    <p>The weights of the first ${NEURONS} of 128 hidden neurons, one pixel per weight. Ink where
    it is red makes the neuron fire, ink where it is blue silences it; white is about zero.</p>
    <ul class="tiles eight">${Array.from({ length: NEURONS }, tile)}</ul>
    <p
      class="scale"><span>≤ −${limit}</span><span class="ramp" role="img" aria-label="Scale: blue below zero, white at zero, red above"></span><span>≥ ${limit}</span>
    <span class="unit">weight, no unit</span></p>
  `;
}

/** The same on both sides, so that white is zero. */
function limitOf(W1: Matrix): number {
  const drawn = W1.data.filter((_, i) => i % W1.cols < NEURONS);
  const sizes = drawn.map(Math.abs).sort();
  const limit = sizes[Math.floor((1 - BEYOND) * sizes.length)];
  return Number(Math.max(limit, 1e-6).toPrecision(2));
}

function coloured(levels: number[]): Uint8Array {
  return Uint8Array.from(levels.flatMap((level) => CHANNELS[level]));
}
