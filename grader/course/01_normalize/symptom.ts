/** Which hint is true of a wrong `normalize`, told by what it makes of every byte there is. */
import { Matrix, transpose } from "../../../lib/mod.ts";
import type { Lab } from "../../judge/check.ts";
import { isClose } from "../../judge/compare.ts";
import { integers } from "../network/scene.ts";
import type { Hint } from "./exercise.ts";

const PIXELS = 784;
/** A file's header has 16 bytes, and a row of pixels 28. */
const FARTHEST = 28;
/** Two images in which every byte comes several times, in both. */
const IMAGES = Uint8Array.from(integers(2 * PIXELS, 256, 1), (byte, i) => i % 3 ? byte : i / 3);

/** The same two and one more, so that the last image is not the second. */
const THREE = Uint8Array.from([...IMAGES, ...IMAGES.subarray(0, PIXELS)]);

/** Two images in which no byte is near 0 or 255. */
const FAINT = IMAGES.map((byte) => 7 + byte % 60);

/** The name of a hint of the exercise, or of one that helps in any. */
type AnyHint = Hint | "nan" | "rounded" | "none";

/** The hint that is true of wrong numbers, told by two images of 784 pixels; the other where these are right. */
export async function hintFor(lab: Lab, otherwise: Hint | "none"): Promise<AnyHint> {
  const x = await lab.call("normalize", [IMAGES.slice()]);
  if (!(x instanceof Matrix) || x.data.length !== IMAGES.length) return "none";
  const hint = hintOf(x, IMAGES);
  if (hint === "later" && await isLastLost(lab)) return "last";
  if (hint !== "right") return hint;
  const faint = await lab.call("normalize", [FAINT.slice()]);
  return faint instanceof Matrix && alike(faint.data, scaled(FAINT)) ? otherwise : "same";
}

/** Whether of three images the last alone stays empty. */
async function isLastLost(lab: Lab): Promise<boolean> {
  const x = await lab.call("normalize", [THREE.slice()]);
  if (!(x instanceof Matrix) || x.data.length !== THREE.length) return false;
  const [first, last] = [x.data.subarray(0, 2 * PIXELS), x.data.subarray(2 * PIXELS)];
  return alike(first, scaled(IMAGES)) && last.every((value) => value === 0);
}

/** The hint that is true of an answer of the wrong shape. */
export async function shapeHintFor(lab: Lab): Promise<AnyHint> {
  const x = await lab.call("normalize", [IMAGES.slice()]);
  return x instanceof Matrix ? shapeHint(x) : "none";
}

/** The hint that is true of the shape that two images of 784 pixels got. */
export function shapeHint({ rows, cols }: Matrix): AnyHint {
  if (rows === PIXELS && cols === 2) return "rows";
  if (rows !== 2) return "count";
  return cols === PIXELS ? "pixels" : "none";
}

/** The hint that is true of the numbers that images of 784 pixels became; "right" where they are right. */
export function hintOf(x: Matrix, images: Uint8Array): AnyHint | "right" {
  if (x.rows === PIXELS && x.cols !== PIXELS) return hintOf(transpose(x), images);
  const [{ data }, right] = [x, scaled(images)];
  if (alike(data, right)) return "right";
  if (data.every((value) => value === 0)) return "filled";
  if (data.every(Number.isNaN)) return "nan";
  if (isRoundedTo(data, right)) return "rounded";
  return orderHint(data, right) ?? bytesHint(data, right, images) ??
    (isOneRule(data, images) ? ruleHint(data, images) : placeHint(data, right, images));
}

/** What is true of right numbers at wrong places. */
function orderHint(numbers: Float32Array, right: Float32Array): Hint | undefined {
  const [one, two] = [rowsOf(numbers), rowsOf(right)];
  if (one.every((row, i) => alike(row.toSorted(), two[i].toSorted()))) return "order";
  if (alike(numbers.toSorted(), right.toSorted())) return "rows";
  return areMoved(numbers, right) ? "moved" : undefined;
}

/** What is true of numbers that are made of the wrong bytes: of four in place of one, or of every second, third or fourth. */
function bytesHint(
  numbers: Float32Array,
  right: Float32Array,
  images: Uint8Array,
): Hint | undefined {
  const fours = new Float32Array(images.slice().buffer);
  const areFours = (scale: number) =>
    fours.every((four, i) => Number.isNaN(four) || isClose(numbers[i], four / scale));
  if (areFours(1) || areFours(255)) return "fours";
  const isEvery = (step: number) =>
    numbers.every((value, i) => i * step >= right.length || isClose(value, right[i * step]));
  return [2, 3, 4].some(isEvery) ? "step" : undefined;
}

/** What is true of numbers that follow no rule: it may be the second image alone that goes wrong. */
function placeHint(numbers: Float32Array, right: Float32Array, images: Uint8Array): Hint {
  const [[first, second], [rightFirst, rightSecond]] = [rowsOf(numbers), rowsOf(right)];
  if (alike(first, second)) return "alike";
  if ([first, second].every((row) => row.every((value) => value === row[0]))) return "constant";
  const isLost = second.every((value) => value === 0) ||
    !isOneRule(second, images.subarray(PIXELS));
  if (isLost && alike(first, rightFirst)) return "later";
  if (alike(first, rightSecond) || alike(second, rightFirst)) return "elsewhere";
  return numbers.every((value, i) => value === 0 || isClose(value, right[i])) ? "part" : "same";
}

function rowsOf(numbers: Float32Array): Float32Array[] {
  return [numbers.subarray(0, PIXELS), numbers.subarray(PIXELS)];
}

function scaled(images: Uint8Array): Float32Array {
  return Float32Array.from(images, (byte) => byte / 255);
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
