import { COLOUR, el } from "./svg.ts";

/** A colour for each level of a picture; a level without one is left as the background. */
export type Palette = (string | undefined)[];

/** Sixteen levels of ink, from none to full. */
const INK: Palette = Array.from({ length: 16 }, (_, level) => {
  const grey = Math.round(255 - level * 17).toString(16).padStart(2, "0");
  return level === 0 ? undefined : `#${grey}${grey}${grey}`;
});

/** The ink levels 0 to 15 of one image of 28×28 bytes. */
function inkLevels(image: ArrayLike<number>): number[] {
  return Array.from(image, (byte) => Math.round(byte / 17));
}

/**
 * A 28×28 picture at 0,0 in `size` units: one path a colour, one stroke a run of equal pixels.
 *
 * @param levels 784 numbers, row by row, each an index into `palette`
 * @param background colour of the tile
 */
export function picture(
  levels: number[],
  palette: Palette,
  size: number,
  background = COLOUR.pale,
): string {
  const runs: string[] = palette.map(() => "");
  for (let row = 0; row < 28; row++) {
    for (let from = 0, to = 0; from < 28; from = to) {
      const level = levels[row * 28 + from];
      while (to < 28 && levels[row * 28 + to] === level) to++;
      if (palette[level]) runs[level] += `M${from} ${row}h${to - from}`;
    }
  }
  const paths = runs.map((d, level) => d && el("path", { d, stroke: palette[level]! }));
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

/** One image of a set, as ink on paper. */
export function digit(images: Uint8Array, index: number, size: number): string {
  return picture(
    inkLevels(images.subarray(index * 784, (index + 1) * 784)),
    INK,
    size,
  );
}
