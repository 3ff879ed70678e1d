import { assert, assertAlmostEquals, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Matrix, Operation } from "../../../lib/mod.ts";
import { oneHot } from "../../judge/inputs.ts";
import * as numeric from "../15_autograd/oracle.ts";
import { normals } from "./scene.ts";
import { sheetOf, slopesOf, valuesOf } from "./tape.ts";

const [A, B, ROW, W] = [normals(3, 3, 1), normals(3, 3, 2), normals(1, 3, 3), normals(3, 3, 4)];
/** Each operation of values 0 and 1, then what makes a loss of it with a slope of its own per entry. */
const ALONE: [Operation, Matrix][] = [
  [{ op: "add", from: [0, 1] }, B],
  [{ op: "add", from: [0, 1] }, ROW],
  [{ op: "multiply", from: [0, 1] }, B],
  [{ op: "multiply", from: [0, 1] }, ROW],
  [{ op: "matmul", from: [0, 1] }, B],
  [{ op: "transpose", from: [0] }, B],
  [{ op: "scale", from: [0], factor: -3 }, B],
  [{ op: "relu", from: [0] }, B],
  [{ op: "softmaxRows", from: [0] }, B],
  [{ op: "softmaxRows", from: [0], causal: true }, B],
  [{ op: "layerNormRows", from: [0] }, B],
  [{ op: "layerNormRows", from: [0], epsilon: 0.5 }, B],
  [{ op: "multiply", from: [0, 0] }, B],
];

function assertSame(tape: Operation[], inputs: Matrix[], judged: number[]): void {
  const run = { tape, inputs };
  const values = valuesOf(tape, inputs.map(sheetOf));
  const flat = numeric.valuesOf(run).map((rows) => rows.flat());
  assertEquals(values.length, flat.length);
  values.forEach(({ data }, v) => data.forEach((x, i) => assertAlmostEquals(x, flat[v][i], 1e-12)));
  const slopes = slopesOf(tape, values);
  const measured = numeric.slopesOf(run);
  for (const index of judged) {
    const wanted = measured[index].flat();
    slopes[index].data.forEach((x, i) => assertAlmostEquals(x, wanted[i], 1e-7));
  }
}

describe("a tape in float64", () => {
  it("has the values and the slopes of each operation that measuring gives", () => {
    for (const [operation, b] of ALONE) {
      const tape: Operation[] = [
        operation,
        { op: "multiply", from: [3, 2] },
        { op: "sum", from: [4] },
      ];
      assertSame(tape, [A, b, W], [0, 1]);
    }
  });

  it("has those of a cross-entropy that is not the end", () => {
    const tape: Operation[] = [
      { op: "crossEntropy", from: [0, 1] },
      { op: "scale", from: [2], factor: 3 },
    ];
    assertSame(tape, [A, oneHot([2, 0, 1], 3)], [0]);
  });

  it("stays finite for logits that exp cannot take", () => {
    const tape: Operation[] = [{ op: "crossEntropy", from: [0, 1] }];
    const z = { rows: 1, cols: 2, data: Float64Array.of(2000, 0) };
    const y = { rows: 1, cols: 2, data: Float64Array.of(0, 1) };
    const values = valuesOf(tape, [z, y]);
    assertEquals(values[2].data[0], 2000);
    assert(slopesOf(tape, values)[0].data.every(Number.isFinite));
  });
});
