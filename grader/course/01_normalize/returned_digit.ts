import { Matrix } from "../../../lib/mod.ts";
import type { ReturnedDigit } from "../../report/report.ts";

const PIXELS = 784;
/** Nearer than this to bytes over 255, a picture looks the same. */
const SEEN = 1 / 255;

/**
 * The first digit that came back from `normalize` as something that looks different; undefined where
 * all look the same, or where it is no digits that came back.
 *
 * @param x what came back, one row per digit
 * @param images the digits as bytes
 * @param first which test digit the first of them is
 */
export function returnedDigit(
  x: unknown,
  images: Uint8Array,
  first: number,
): ReturnedDigit | undefined {
  if (!(x instanceof Matrix) || x.cols !== PIXELS || x.data.length !== images.length) return;
  const at = firstSeen(x.data, images);
  if (at === -1) return undefined;
  const row = Math.floor(at / PIXELS);
  return { index: first + row, returned: asInk(x.row(row)).toBase64() };
}

/** Where numbers from 0 to 1 first look different from bytes of ink; -1 where they do nowhere. */
export function firstSeen(values: Float32Array, bytes: Uint8Array): number {
  return values.findIndex((value, i) => !(Math.abs(value - bytes[i] / 255) <= SEEN));
}

/** Numbers from 0 to 1 as bytes of ink; what lies beyond is cut off. */
export function asInk(values: Float32Array): Uint8Array {
  return Uint8Array.from(values, (value) => Math.round(255 * Math.max(0, Math.min(1, value))));
}
