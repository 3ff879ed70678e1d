/** Values and slopes that were worked out by hand. */
import { assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { Matrix, type Operation } from "../lib/mod.ts";
import { evaluate, gradients } from "./15_autograd.ts";

const M = (...rows: number[][]) => Matrix.from(rows);
const last = (tape: Operation[], ...inputs: Matrix[]) => evaluate(tape, inputs).at(-1)!.toRows();
const slopes = (tape: Operation[], ...inputs: Matrix[]) =>
  gradients(tape, inputs).map((slope) => slope.toRows());

/** The slopes along the first input, where the result is weighted with w. */
function weighted(operation: Operation, a: Matrix, w: Matrix): number[][] {
  return slopes([operation, { op: "multiply", from: [2, 1] }, { op: "sum", from: [3] }], a, w)[0];
}

describe("the reference tape", () => {
  it("adds up both shares of a value that is used twice", () => {
    const tape: Operation[] = [
      { op: "multiply", from: [0, 1] },
      { op: "add", from: [2, 0] },
      { op: "multiply", from: [3, 3] },
    ];
    assertEquals(last(tape, M([2]), M([3])), [[64]]);
    assertEquals(slopes(tape, M([2]), M([3])), [[[64]], [[32]]]);
  });

  it("lets one row serve every row, and adds its slopes up", () => {
    const tape: Operation[] = [{ op: "add", from: [0, 1] }, { op: "sum", from: [2] }];
    assertEquals(last(tape, M([1, 2], [3, 4]), M([10, 20])), [[70]]);
    assertEquals(slopes(tape, M([1, 2], [3, 4]), M([10, 20])), [[[1, 1], [1, 1]], [[2, 2]]]);
  });

  it("gives an input that nothing uses zeros in its shape", () => {
    assertEquals(slopes([{ op: "sum", from: [1] }], M([1, 2]), M([3])), [[[0, 0]], [[1]]]);
  });

  it("takes what one probability gains from the others", () => {
    const a = M([0.5, 0.3, 0.2].map(Math.log));
    const [row] = weighted({ op: "softmaxRows", from: [0] }, a, M([1, 0, 0]));
    row.forEach((slope, j) => assertAlmostEquals(slope, [0.25, -0.15, -0.1][j], 1e-6));
  });

  it("gives what causal hides no weight", () => {
    const tape: Operation[] = [{ op: "softmaxRows", from: [0], causal: true }];
    assertEquals(last(tape, M([0, 900], [7, 7])), [[1, 0], [0.5, 0.5]]);
  });

  it("normalises a row, and sends slopes through its mean and its variance", () => {
    const tape: Operation[] = [{ op: "layerNormRows", from: [0], epsilon: 3 }];
    assertEquals(last(tape, M([-1, -1, 1, 1], [5, 5, 5, 5])), [[-0.5, -0.5, 0.5, 0.5], [
      0,
      0,
      0,
      0,
    ]]);
    const a = M([-1, -1, 1, 1]);
    const [row] = weighted({ op: "layerNormRows", from: [0] }, a, M([1, 0, 0, 0]));
    row.forEach((slope, j) => assertAlmostEquals(slope, [0.5, -0.5, 0, 0][j], 1e-4));
  });

  it("calls a confident mistake finite, and scales its slope by what comes after", () => {
    const tape: Operation[] = [
      { op: "crossEntropy", from: [0, 1] },
      { op: "scale", from: [2], factor: 4 },
    ];
    assertEquals(last(tape, M([1000, 0]), M([0, 1])), [[4000]]);
    assertEquals(slopes(tape, M([1000, 0]), M([0, 1]))[0], [[4, -4]]);
  });
});
