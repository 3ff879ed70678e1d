import { Matrix } from "../../lib/matrix.ts";
import { Keep, Kept, Repeated, View } from "./values.ts";

const PER_NUMBER = 8;

/**
 * About how many bytes a call is given, once its child has made of stand-ins what they stand for; of a
 * value that stays in the child nobody here knows the size: Infinity.
 */
export function bytesOf(value: unknown): number {
  if (value === null || typeof value !== "object") return PER_NUMBER;
  if (value instanceof Kept) return Infinity;
  if (value instanceof Keep) return bytesOf(value.value);
  if (value instanceof View) return value.whole.byteLength;
  if (value instanceof Repeated) return PER_NUMBER * value.length * widthOf(value.value);
  if (value instanceof Matrix) return value.data.byteLength;
  if (ArrayBuffer.isView(value)) return value.byteLength;
  return Object.values(value).reduce((sum: number, part) => sum + bytesOf(part), 0);
}

/** How many numbers each item of what is repeated has. */
function widthOf(value: Repeated["value"]): number {
  return value instanceof Matrix ? value.cols : 1;
}
