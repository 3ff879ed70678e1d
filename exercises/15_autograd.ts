import { matmul, Matrix, type Operation, todo, transpose } from "../lib/mod.ts";
import { relu, reluDerivative } from "./03_relu.ts";

/**
 * Runs a tape forward: computes every value from those before it. The type `Operation` in
 * lib/types.ts says what each operation computes.
 *
 * @param tape the operations in order; `from` holds indices into the list of values
 * @param inputs the first values; not changed
 * @returns all values: the inputs first, then the result of each operation
 *
 * @example The values of 2 · 3 + 2
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix, type Operation } from "../lib/mod.ts";
 * const tape: Operation[] = [
 *   { op: "multiply", from: [0, 1] }, // value 2
 *   { op: "add", from: [2, 0] }, // value 3
 * ];
 * const values = evaluate(tape, [Matrix.from([[2]]), Matrix.from([[3]])]);
 * assertEquals(values.map((value) => value.get(0, 0)), [2, 3, 6, 8]);
 * ```
 */
export function evaluate(tape: Operation[], inputs: Matrix[]): Matrix[] {
  todo("evaluate");
}

/**
 * Runs a tape backward: the slope of the last value along every entry of every input.
 *
 * Formula: the last value has slope 1. From the last operation to the first, each passes the slope
 * of its result on to the values that the result was made from. Where paths meet, slopes add.
 *
 * Source: S. Linnainmaa, Taylor expansion of the accumulated rounding error, 1976.
 *
 * @param tape the operations in order; the last value is 1×1
 * @param inputs the first values; not changed
 * @returns for each input a matrix of its shape; zeros where the last value does not depend on it,
 * and zeros will do for the targets of a cross-entropy
 *
 * @example The loss x · y + x has the slope y + 1 along x, which is used twice, and x along y
 * ```ts
 * import { assertEquals } from "@std/assert";
 * import { Matrix, type Operation } from "../lib/mod.ts";
 * const tape: Operation[] = [
 *   { op: "multiply", from: [0, 1] }, // value 2
 *   { op: "add", from: [2, 0] }, // value 3
 * ];
 * const [dx, dy] = gradients(tape, [Matrix.from([[2]]), Matrix.from([[3]])]);
 * assertEquals([dx.get(0, 0), dy.get(0, 0)], [4, 2]);
 * ```
 */
export function gradients(tape: Operation[], inputs: Matrix[]): Matrix[] {
  todo("gradients");
}
