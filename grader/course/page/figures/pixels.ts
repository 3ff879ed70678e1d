/** Pictures of 28×28 pixels: as SVG for the lessons, where git shows what changed, and as PNG. */
import { el } from "../../../page/charts/svg.ts";
import type { Html } from "../../../page/html.ts";
import { pngUrl } from "../../../page/png.ts";

const PIXELS = 28 * 28;

/** What a digit is written on: light in a light figure and in a dark one. */
const PAPER = "#f1f4f7";

/** A colour for each level of a picture; a level without one is left as the background. */
export type Palette = (string | undefined)[];

/** Sixteen levels of ink, from none to full. */
const INK: Palette = Array.from({ length: 16 }, (_, level) => {
  const grey = Math.round(255 - level * 17).toString(16).padStart(2, "0");
  return level === 0 ? undefined : `#${grey}${grey}${grey}`;
});

/** One image of a set of MNIST: a view of its 784 bytes. */
export function imageAt({ images }: { images: Uint8Array }, index: number): Uint8Array {
  return images.subarray(index * PIXELS, (index + 1) * PIXELS);
}

/** An image of MNIST as a PNG: full ink is black. */
export function digitUrl(image: Uint8Array): Html {
  return pngUrl(image.map((byte) => 255 - byte), 28, 1);
}

/** One image of a set at 0,0 in `size` units, as ink on paper. */
export function digit(set: { images: Uint8Array }, index: number, size: number): string {
  const levels = Array.from(imageAt(set, index), (byte) => Math.round(byte / 17)); // 0 to 15
  return picture(levels, INK, size);
}

/**
 * A picture at 0,0 in `size` units: one path per colour, one stroke per run of equal pixels.
 *
 * @param levels 784 numbers, row by row, each an index into `palette`
 * @param background colour of the tile
 */
export function picture(
  levels: number[],
  palette: Palette,
  size: number,
  background = PAPER,
): string {
  const paths = runsOf(levels, palette).map((d, level) =>
    d && el("path", { d, stroke: palette[level]! })
  );
  const strokes = {
    transform: "translate(0 .5)",
    "shape-rendering": "crispEdges",
  };
  return el(
    "g",
    { transform: `scale(${(size / 28).toFixed(4)})` },
    el("rect", { width: 28, height: 28, fill: background }),
    el("g", strokes, ...paths.filter(Boolean)),
  );
}

/** For each colour the path of its pixels; empty where it has none. */
function runsOf(levels: number[], palette: Palette): string[] {
  const runs: string[] = palette.map(() => "");
  for (let row = 0; row < 28; row++) {
    for (let from = 0, to = 0; from < 28; from = to) {
      const level = levels[row * 28 + from];
      while (to < 28 && levels[row * 28 + to] === level) to++;
      if (palette[level]) runs[level] += `M${from} ${row}h${to - from}`;
    }
  }
  return runs;
}
