import type { Params } from "../../../lib/mod.ts";
import { DIVERGING } from "../../page/charts/diverging.ts";
import { type Html, html } from "../../page/html.ts";
import type { Material } from "./material.ts";
import { pngUrl } from "../../page/png.ts";
import { placeholder, section } from "../../page/section.ts";

const COUNT = 32;
/** Stronger weights than all but this share of them have the scale's last colour. */
const BEYOND = 0.005;

/** The weights from the 784 pixels to each of the first hidden neurons. */
export function neurons({ reading }: Material): Html {
  return section(
    "neurons",
    "What the hidden neurons look for",
    reading.value
      ? body(reading.value.params)
      : placeholder("Your network's first weights are drawn here.", reading.missing),
  );
}

function body({ W1 }: Params): Html {
  const columns = Array.from(
    { length: COUNT },
    (_, neuron) => Float32Array.from({ length: 784 }, (_, pixel) => W1.get(pixel, neuron)),
  );
  const limit = limitOf(columns);
  return html`
    <p>The weights of the first ${COUNT} of 128 hidden neurons, a pixel each. Ink where it is
    red makes the neuron fire, ink where it is blue silences it; white is zero.</p>
    <ul class="tiles eight">${columns.map((weights, i) =>
      html`<li><img class="weights" alt="Weights of hidden neuron ${i}" src="${
        pngUrl(coloured(weights, limit), 28, 3)
      }"><span>${i}</span></li>`
    )}</ul>
    <p
      class="scale"><span>≤ −${limit}</span><span class="ramp" role="img" aria-label="Scale: blue below zero, white at zero, red above"></span><span>≥ ${limit}</span>
    <span class="unit">weight, no unit</span></p>
  `;
}

/** Symmetric, so that white is zero. */
function limitOf(columns: Float32Array[]): number {
  const sizes = columns.flatMap((weights) => Array.from(weights, Math.abs)).sort((a, b) => a - b);
  const limit = sizes[Math.floor((1 - BEYOND) * sizes.length)];
  return Number(Math.max(limit, 1e-6).toPrecision(2));
}

function coloured(weights: Float32Array, limit: number): Uint8Array {
  return Uint8Array.from(Array.from(weights).flatMap((weight) => colour(weight / limit)));
}

/** The colour at a place of the scale from −1 to 1, between the two nearest of its steps. */
function colour(share: number): number[] {
  const place = (Math.max(-1, Math.min(1, share)) + 1) / 2 * (DIVERGING.length - 1);
  const step = Math.min(DIVERGING.length - 2, Math.floor(place));
  const [from, to] = [DIVERGING[step], DIVERGING[step + 1]].map(channels);
  return from.map((level, i) => Math.round(level + (to[i] - level) * (place - step)));
}

function channels(hex: string): number[] {
  return [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
}
