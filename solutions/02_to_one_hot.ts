import { Matrix } from "../lib/mod.ts";

/**
 * Writes each label as a row of zeros with a single 1, in the label's column.
 *
 * Formula: `y[i][j] = 1` where `j = labels[i]`, and 0 elsewhere
 *
 * @param labels N class numbers, whole numbers from 0 to numClasses − 1
 * @param numClasses how many classes there are: 10 digits
 * @returns N×numClasses
 * @throws {RangeError} when a label is not a class, such as −1, 10 or 2.5
 *
 * @example A one and a zero, of three classes
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(toOneHot([1, 0], 3).toRows(), [[0, 1, 0], [1, 0, 0]]);
 * ```
 */
export function toOneHot(labels: ArrayLike<number>, numClasses = 10): Matrix {
  const y = new Matrix(labels.length, numClasses);
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i];
    if (!Number.isInteger(label) || label < 0 || label >= numClasses) {
      throw new RangeError(`Cannot encode label ${label}: classes are 0 to ${numClasses - 1}`);
    }
    y.set(i, label, 1);
  }
  return y;
}
