import type { Mnist } from "../../../lib/mod.ts";
import { drawRows } from "../capstone/drawn_rows.ts";
import type { ChainDigits } from "../capstone/permuted_digits.ts";
import type { Draws } from "../capstone/secret.ts";
import { CONV_CAPSTONE } from "./settings.ts";

/** The side of MNIST's images, and of what is shown of them. */
const [WHOLE, SIDE] = [28, 24];
/** The first row and column that is shown: the ink of a digit lies in rows and columns 4 to 23. */
const FIRST = [1, 2, 3];

/** Digits for a convolutional network: neighbours stay neighbours. */
export interface ConvDigits extends ChainDigits {
  /** What each class is called; it stays in the parent. */
  names: Uint32Array;
  /** In which of the eight ways the images are turned. */
  turn: number;
}

/**
 * Renames the ten classes, turns and mirrors all images in the same one of eight ways, cuts the same 24×24
 * pixels out of each, and draws as many training images of each class, all by the same secret. The test
 * images keep their order.
 *
 * A convolutional network learns such images as well as the originals. One that was trained elsewhere reads
 * them badly until its author finds out how they are turned and what the classes are called.
 *
 * @param images how many to train on, and how many others are the sample
 */
export function convDigits(
  { train, test }: Mnist,
  random: Draws,
  images: { train: number; sample: number } = CONV_CAPSTONE.images,
  testCount = test.count,
): ConvDigits {
  const { view, turn } = drawView(random);
  const names = random.permutation(10);
  const rows = drawRows(train.labels, images.train + images.sample, random);
  const shown = (from: { images: Uint8Array; labels: Uint8Array }, rows: Uint32Array) => ({
    images: viewed(from.images, rows, view),
    labels: Uint8Array.from(rows, (i) => names[from.labels[i]]),
  });
  return {
    train: shown(train, rows.subarray(0, images.train)),
    sample: shown(train, rows.subarray(images.train)),
    test: shown(test, Uint32Array.from({ length: testCount }, (_, i) => i)),
    names,
    turn,
  };
}

/** For each pixel that is shown, the pixel of the image that it is, and how they are turned. */
export function drawView(random: Draws): { view: Uint32Array; turn: number } {
  const [top, left, turn] = [3, 3, 8].map((count) => Math.floor(count * random.uniform()));
  const view = Uint32Array.from({ length: SIDE * SIDE }, (_, at) => {
    const [row, col] = uprightPlace(at, SIDE, turn);
    return (FIRST[top] + row) * WHOLE + FIRST[left] + col;
  });
  return { view, turn };
}

/** Where a number of a turned square lies when it is upright. */
function uprightPlace(at: number, side: number, turn: number): [row: number, col: number] {
  let [row, col] = [Math.floor(at / side), at % side];
  if (turn & 1) row = side - 1 - row; // upside down
  if (turn & 2) col = side - 1 - col; // left to right
  return turn & 4 ? [col, row] : [row, col]; // along the diagonal
}

/** A square that was learned from turned images, as it would lie on upright ones. */
export function upright(turned: ArrayLike<number>, turn: number): number[] {
  const side = Math.sqrt(turned.length);
  const square = Array.from(turned);
  Array.from(turned, (value, at) => {
    const [row, col] = uprightPlace(at, side, turn);
    square[row * side + col] = value;
  });
  return square;
}

function viewed(images: Uint8Array, rows: Uint32Array, view: Uint32Array): Uint8Array {
  const shown = new Uint8Array(rows.length * view.length);
  for (let i = 0; i < rows.length; i++) {
    const image = rows[i] * WHOLE * WHOLE;
    for (let j = 0; j < view.length; j++) shown[i * view.length + j] = images[image + view[j]];
  }
  return shown;
}
