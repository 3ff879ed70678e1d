import type { Matrix, Params } from "../../../lib/mod.ts";
import { inkedPixels } from "./disguise.ts";

/** Training leaves more than this of where a hidden unit started; other weights have none of it. */
const LEAST_LIKENESS = 0.5;
/** So many units may be unlike their start by some odd way to train. */
const MOST_UNLIKE = 6;
/** No gradient comes from a pixel without ink: its weights stay, or shrink all alike. */
const LEAST_BLANK = 0.9;

/**
 * Whether trained weights look as if they had been trained from their start: a remark for the
 * instructor, which costs no points.
 *
 * Five epochs change a hidden unit's weights, but most of the random numbers that it started from are
 * still seen in them. Weights that were brought along have nothing in common with the start.
 *
 * @param start where `train` was told to begin
 * @param images what it was given, 784 bytes per image
 * @returns sentences; none where all is as usual
 */
export function remarksOn(start: Params, end: Params, images: Uint8Array): string[] {
  const { units, blank } = likenessOf(start.W1, end.W1, images);
  const unlike = units.filter((likeness) => likeness < LEAST_LIKENESS).length;
  const remarks: string[] = [];
  if (unlike > MOST_UNLIKE) {
    remarks.push(
      `The weights of ${unlike} of ${units.length} hidden neurons are nothing like those that train ` +
        "began with: were they trained, or brought along?",
    );
  }
  if (blank < LEAST_BLANK) {
    remarks.push(
      "The weights of pixels that no image has ink in are not those that train began with, though no " +
        "gradient moves them.",
    );
  }
  return remarks;
}

/**
 * How alike weights are to their start, each a cosine from −1 to 1: those of each hidden unit, and those
 * of all blank pixels together.
 */
export function likenessOf(start: Matrix, end: Matrix, images: Uint8Array) {
  const { rows, cols } = start;
  const inked = new Set(inkedPixels(images));
  const pixels = Array.from({ length: rows }, (_, pixel) => pixel);
  const blanks = pixels.filter((pixel) => !inked.has(pixel));
  const hidden = Array.from({ length: cols }, (_, h) => h);
  const units = hidden.map((h) => cosine(start, end, pixels.map((pixel) => pixel * cols + h)));
  const ofBlanks = blanks.flatMap((pixel) => hidden.map((h) => pixel * cols + h));
  return { units, blank: cosine(start, end, ofBlanks) };
}

/**
 * The cosine of some weights and their start; 1 where there are none. Those that are not numbers are left
 * out: a single one, where no image has ink, would otherwise make all the others look like nothing.
 */
function cosine({ data: start }: Matrix, { data: end }: Matrix, places: readonly number[]): number {
  const finite = places.filter((i) => Number.isFinite(end[i]));
  const dot = (x: Float32Array, y: Float32Array) => finite.reduce((sum, i) => sum + x[i] * y[i], 0);
  if (finite.length === 0) return 1;
  return dot(start, end) / Math.max(Math.sqrt(dot(start, start) * dot(end, end)), Number.MIN_VALUE);
}
