/** What a wrong pooling looks like, where no two numbers are alike. */
import { Matrix } from "../../../lib/mod.ts";
import { normals } from "../network/scene.ts";
import { largest, type Pooling, scattered, windowsOf } from "./pooling.ts";

const SHAPE = { channels: 2, height: 4, width: 6, size: 2 };
const PIXELS = SHAPE.channels * SHAPE.height * SHAPE.width;
const WINDOWS = windowsOf(SHAPE);

/** Two bright images with numbers of one and of two digits, slopes of either sign, and for each a place of its own in its window. */
export const DISTINCT: Pooling = {
  x: new Matrix(2, PIXELS, normals(2, PIXELS, 51).data.map((pixel) => 1 + 10 * Math.abs(pixel))),
  dOut: normals(2, WINDOWS.length, 52),
  where: Uint32Array.from({ length: 2 * WINDOWS.length }, (_, k) => {
    const window = k % WINDOWS.length;
    return WINDOWS[window][window % 4];
  }),
  shape: SHAPE,
};

/** What the wrong numbers of `out` are: other numbers of their windows, or no pixels at all. */
export function looksOfOut(out: unknown): "notLargest" | "noPixel" | undefined {
  const right = largest(DISTINCT.x.toRows(), SHAPE).map((row) => row.map(Math.fround));
  if (!hasShape(out, right)) return undefined;
  const wrong = [...out.data.keys()].filter((k) => out.data[k] !== right.flat()[k]);
  const isOf = (k: number, pixels: number[]) => {
    const image = DISTINCT.x.row(Math.floor(k / WINDOWS.length));
    return pixels.some((pixel) => image[pixel] === out.data[k]);
  };
  if (wrong.length === 0) return undefined;
  if (wrong.every((k) => isOf(k, WINDOWS[k % WINDOWS.length]))) return "notLargest";
  return wrong.some((k) => isOf(k, WINDOWS.flat())) ? undefined : "noPixel";
}

/** What became of slopes that came out wrong. */
export function looksOfSlopes(dx: unknown): "changed" | "shared" | "lost" | undefined {
  const right = scattered(DISTINCT);
  if (!hasShape(dx, right)) return undefined;
  const wanted = right.flat();
  const arrived = [...wanted.keys()].filter((at) => wanted[at] !== 0 && dx.data[at] !== 0);
  const isElsewhere = wanted.some((slope, at) => slope === 0 && dx.data[at] !== 0);
  const areAllThere = arrived.length === DISTINCT.dOut.data.length;
  if (isElsewhere) return areAllThere ? "shared" : undefined;
  if (!areAllThere) return "lost";
  return arrived.some((at) => !DISTINCT.dOut.data.includes(dx.data[at])) ? "changed" : undefined;
}

function hasShape(got: unknown, right: number[][]): got is Matrix {
  return got instanceof Matrix && got.rows === right.length && got.cols === right[0].length;
}
