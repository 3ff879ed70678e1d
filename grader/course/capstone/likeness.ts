import type { Matrix, Params } from "../../../lib/mod.ts";
import { PARAMETERS } from "../network/network.ts";
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
  if (!PARAMETERS.every((name) => end[name].data.every(Number.isFinite))) return [];
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
  const column = ({ data }: Matrix, h: number) =>
    Array.from({ length: rows }, (_, j) => data[j * cols + h]);
  const units = Array.from({ length: cols }, (_, h) => cosine(column(start, h), column(end, h)));
  const blankOf = ({ data }: Matrix) =>
    Array.from(data).filter((_, i) => !inked.has(Math.floor(i / cols)));
  return { units, blank: cosine(blankOf(start), blankOf(end)) };
}

/** 1 for two lists of nothing: there is no difference. */
function cosine(a: readonly number[], b: readonly number[]): number {
  const dot = (x: readonly number[], y: readonly number[]) =>
    x.reduce((sum, value, i) => sum + value * y[i], 0);
  if (a.length === 0) return 1;
  return dot(a, b) / Math.max(Math.sqrt(dot(a, a) * dot(b, b)), Number.MIN_VALUE);
}
