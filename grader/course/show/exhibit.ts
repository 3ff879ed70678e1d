import { beside } from "./beside.ts";
import { MIDDLE, middle, smallPicture } from "./picture.ts";
import type { Mistake, Report, ReturnedDigit } from "./report.ts";

/** What pictures of digits are drawn from, and how. */
export interface Gallery {
  /** The test digits, 784 bytes each. */
  images: Uint8Array;
  color: boolean;
}

/** Whether there is a digit to draw in a report. */
export function hasDigits({ exercises, capstone }: Report): boolean {
  return (capstone?.mistakes ?? []).length > 0 ||
    exercises.some(({ checks }) => checks.some(({ digit }) => digit));
}

/** Mistakes side by side: the digit, what it was taken for, how surely, and which one it is. */
export function mistakeLines(
  mistakes: readonly Mistake[],
  { images, color }: Gallery,
  columns: number,
): string[] {
  const blocks = mistakes.map(({ index, actual, predicted, probability }) => [
    ...smallPicture(middle(imageAt(images, index)), color, MIDDLE),
    `${actual} read as ${predicted}, ${(100 * probability).toFixed(1)} %`,
    `test digit ${index}`,
  ]);
  return beside(blocks, MIDDLE, columns, "  ");
}

/** A digit as it should be, and what came back. */
export function returnedLines(
  { index, returned }: ReturnedDigit,
  { images, color }: Gallery,
  columns: number,
): string[] {
  const block = (image: Uint8Array, said: string) => [...smallPicture(image, color), said];
  return beside(
    [
      block(imageAt(images, index), `expected: test digit ${index}`),
      block(Uint8Array.fromBase64(returned), "got"),
    ],
    28,
    columns,
    "      ",
  );
}

function imageAt(images: Uint8Array, index: number): Uint8Array {
  return images.subarray(index * 784, (index + 1) * 784);
}
