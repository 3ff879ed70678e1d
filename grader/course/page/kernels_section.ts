import type { ImageSet } from "../../../lib/mod.ts";
import { html } from "../../page/html.ts";
import { pngUrl } from "../../page/png.ts";
import { type Section, section } from "../../page/section.ts";
import type { Report } from "../../report/report.ts";
import { convolve } from "../16_conv2d/convolution.ts";
import { CONV_CAPSTONE, CONV_SHAPE, MAP_SIDE } from "../capstone_conv/settings.ts";
import { imageAt } from "./figures/pixels.ts";
import { levelOf } from "./figures/weights.ts";
import { CHANNELS } from "./neurons_section.ts";

/** The first test image, a seven, without its margin. */
const [DIGIT, MARGIN] = [0, 2];

/** What each kernel of a convolutional network looks for, and what it finds in one digit; nothing without one. */
export function kernels({ deeperCapstones = [] }: Report, test: ImageSet): Section[] {
  const { weights } = deeperCapstones.find(({ id }) => id === CONV_CAPSTONE.id) ?? {};
  if (!weights) return [];
  const { kernels, bias } = weights;
  const [all] = convolve({ x: [cut(imageAt(test, DIGIT))], kernels, bias, shape: CONV_SHAPE });
  const places = MAP_SIDE * MAP_SIDE;
  const maps = kernels.map((_, k) => all.slice(k * places, (k + 1) * places));
  const [weight, answer] = [largestOf(kernels), largestOf(maps)];
  const tile = (kernel: number[], k: number) =>
    html`<li><img class="weights" alt="Kernel ${k}" src="${
      picture(kernel, CONV_SHAPE.kernel, weight)
    }"><img class="weights" alt="The map of kernel ${k}" src="${
      picture(maps[k], MAP_SIDE, answer)
    }"><span>${k}</span></li>`;
  return [section(
    "kernels",
    "What the kernels look for",
    html`
      <p>The ${kernels
        .length} kernels of your convolutional network, each above its map of the first test
      digit, a 7. The network learned from digits that were turned or mirrored; its kernels are drawn as
      they would lie on upright ones. A map is red where its kernel fits and blue where the opposite would; max pooling and ReLU let
      the red through.</p>
      <ul class="tiles eight kernels">${kernels.map(tile)}</ul>
    `,
  )];
}

/** The 24×24 pixels in the middle, from 0 to 1. */
function cut(image: Uint8Array): number[] {
  const { height, width } = CONV_SHAPE;
  return Array.from({ length: height * width }, (_, at) => {
    const [row, col] = [Math.floor(at / width) + MARGIN, at % width + MARGIN];
    return image[row * (width + 2 * MARGIN) + col] / 255;
  });
}

function largestOf(rows: number[][]): number {
  return Math.max(1e-6, ...rows.flat().map(Math.abs));
}

/** A square of numbers, red above zero and blue below. */
function picture(numbers: number[], side: number, limit: number) {
  const pixels = numbers.flatMap((value) => CHANNELS[levelOf(value, limit)]);
  return pngUrl(Uint8Array.from(pixels), side, 3);
}
