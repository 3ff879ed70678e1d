/** How thick and how soft strokes are. */

/** The means over many images, in pixels. */
export interface Pen {
  width: number;
  edge: number;
}

const SIZE = 28;

/**
 * Measures strokes without following them. A long stroke has twice as much edge as length, so its
 * width is twice its area over the length of its edge. The slopes of the ink add up to that length,
 * however soft the edge is; the softer it is, the more grey pixels it has.
 */
export function penOf(images: readonly Uint8Array[]): Pen {
  const all = images.map(measured);
  const mean = (of: (pen: Pen) => number) => all.reduce((sum, it) => sum + of(it), 0) / all.length;
  return { width: mean(({ width }) => width), edge: mean(({ edge }) => edge) };
}

function measured(image: Uint8Array): Pen {
  const edge = edgeOf(image);
  const area = image.reduce((sum, level) => sum + level / 255, 0);
  const grey = image.filter((level) => level > 25.5 && level < 229.5).length; // a tenth to nine
  return { width: 2 * area / edge, edge: grey / edge / 0.8 };
}

/** The sum of the slopes of the ink: the length of its edge. */
function edgeOf(image: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row + 1 < SIZE; row++) {
    for (let column = 0; column + 1 < SIZE; column++) {
      const at = row * SIZE + column;
      const [a, b, c, d] = [image[at], image[at + 1], image[at + SIZE], image[at + SIZE + 1]];
      sum += Math.hypot(b + d - a - c, c + d - a - b) / 2 / 255;
    }
  }
  return sum;
}
