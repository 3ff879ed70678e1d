/** Which hint is true of a wrong `normalize`, told by what it makes of every byte there is. */
import { Matrix } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { isClose } from "../../judge/compare.ts";
import { integers } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";

const PIXELS = 784;
/** A file's header has 16 bytes, and a row of pixels 28. */
const FARTHEST = 28;
/** Two images in which every byte comes several times, in both. */
const IMAGES = Uint8Array.from(integers(2 * PIXELS, 256, 1), (byte, i) => i % 3 ? byte : i / 3);

/** The name of a hint of the exercise, or of one that helps in any. */
type AnyHint = Hint | "nan" | "rounded" | "none";

/** The hint that is true of what comes of two images of 784 pixels; "none" where none is. */
export async function hintFor(lab: Lab): Promise<AnyHint> {
  const x = await lab.call("normalize", [IMAGES.slice()]);
  if (!(x instanceof Matrix)) return "none";
  return hintOf(x, IMAGES);
}

/** The hint that is true of what became of images of 784 pixels. */
export function hintOf({ rows, cols, data }: Matrix, images: Uint8Array): AnyHint {
  const count = images.length / PIXELS;
  if (rows === PIXELS && cols === count) return "rows";
  if (rows !== count || cols !== PIXELS) return rows === count ? "none" : "count";
  const right = Float32Array.from(images, (byte) => byte / 255);
  if (alike(data, right)) return "none"; // it is another size that goes wrong
  if (data.every((value) => value === 0)) return "filled";
  if (data.every(Number.isNaN)) return "nan";
  if (isRoundedTo(data, right)) return "rounded";
  if (alike(data.toSorted(), right.toSorted()) || areMoved(data, right)) return "rows";
  return isOneRule(data, images) ? ruleHint(data, images) : placeHint(data, right, images);
}

/** What is true of numbers that follow no rule: it may be the second image alone that goes wrong. */
function placeHint(numbers: Float32Array, right: Float32Array, images: Uint8Array): Hint {
  const [first, second] = [numbers.subarray(0, PIXELS), numbers.subarray(PIXELS)];
  if (alike(first, second)) return "alike";
  const isLost = second.every((value) => value === 0) ||
    !isOneRule(second, images.subarray(PIXELS));
  return isLost && alike(first, right.subarray(0, PIXELS)) ? "later" : "same";
}

/**
 * Whether the numbers are right, but for standing some places too early or too late: whatever has come
 * to stand in their row where none of its own are left.
 */
function areMoved(numbers: Float32Array, right: Float32Array): boolean {
  const isOfRow = (place: number) => place >= 0 && place < PIXELS;
  const isMovedBy = (far: number) =>
    numbers.every((value, i) => !isOfRow(i % PIXELS + far) || isClose(value, right[i + far]));
  return Array.from({ length: FARTHEST }, (_, i) => i + 1).some((far) =>
    isMovedBy(far) || isMovedBy(-far)
  );
}

/** Whether all numbers are the right ones with some of their decimals. */
function isRoundedTo(numbers: Float32Array, right: Float32Array): boolean {
  return [1, 2, 3, 4].some((digits) =>
    numbers.every((value, i) => value === Math.fround(Number(right[i].toFixed(digits))))
  );
}

/** Whether equal bytes became equal numbers. */
function isOneRule(numbers: Float32Array, images: Uint8Array): boolean {
  const became = new Map(Array.from(images, (byte, i) => [byte, numbers[i]]));
  return images.every((byte, i) => Object.is(became.get(byte), numbers[i]));
}

/** A straight line through the numbers of 0 and 255 is a matter of scale. */
function ruleHint(numbers: Float32Array, images: Uint8Array): Hint {
  const of = (byte: number) => numbers[images.indexOf(byte)];
  const [black, full] = [of(0), of(255)];
  const isLine = images.every((byte, i) =>
    isClose(numbers[i], black + (full - black) * byte / 255, { absolute: 1e-5, relative: 1e-4 })
  );
  if (isLine && full !== black) return "scale";
  return numbers.every(Number.isInteger) ? "fractions" : "byte";
}

function alike(one: Float32Array, other: Float32Array): boolean {
  return one.every((value, i) => isClose(value, other[i]));
}
