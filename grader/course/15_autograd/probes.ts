import { Matrix, type Operation } from "../../../lib/mod.ts";
import { callOf, type Probe } from "../../diagnosis/probe.ts";
import { oneHot } from "../../judge/inputs.ts";
import { normals } from "../network/scene.ts";
import * as fixed from "./fixed_cases.ts";
import type { Run } from "./oracle.ts";

const [A, B, ROW] = [normals(3, 3, 1), normals(3, 3, 2), normals(1, 3, 3)];
const [WIDE, TALL] = [normals(2, 4, 4), normals(4, 3, 5)];
const STRETCHED = new Matrix(3, 3, A.data.map((x, i) => 40 * x * (i < 3 ? 1 : 0.025)));
const Y = oneHot([1, 0, 2], 3);
const BLAND = Matrix.from([[0.001, 0.002, 0.004], [5, 5, 5], [1, 2, 4]]);

/** One row of large logits: its own largest is that of the matrix too. */
const CONFIDENT: Run = {
  tape: [{ op: "crossEntropy", from: [0, 1] }],
  inputs: [Matrix.from([[1000, 999, 998.5]]), oneHot([1], 3)],
};

/** Each operation, its values and, by way of uneven weights, its slopes. */
const ALONE: Run[] = [
  { tape: [{ op: "add", from: [0, 1] }], inputs: [A, B] },
  { tape: [{ op: "add", from: [0, 1] }], inputs: [A, ROW] },
  { tape: [{ op: "multiply", from: [0, 1] }], inputs: [A, B] },
  { tape: [{ op: "multiply", from: [0, 1] }], inputs: [A, ROW] },
  { tape: [{ op: "matmul", from: [0, 1] }], inputs: [A, B] },
  { tape: [{ op: "matmul", from: [0, 1] }], inputs: [WIDE, TALL] },
  { tape: [{ op: "transpose", from: [0] }], inputs: [A] },
  { tape: [{ op: "transpose", from: [0] }], inputs: [WIDE] },
  { tape: [{ op: "scale", from: [0], factor: 3 }], inputs: [A] },
  { tape: [{ op: "relu", from: [0] }], inputs: [A] },
  { tape: [{ op: "softmaxRows", from: [0] }], inputs: [A] },
  { tape: [{ op: "softmaxRows", from: [0] }], inputs: [STRETCHED] },
  { tape: [{ op: "softmaxRows", from: [0], causal: true }], inputs: [A] },
  { tape: [{ op: "softmaxRows", from: [0], causal: true }], inputs: [WIDE] },
  { tape: [{ op: "layerNormRows", from: [0] }], inputs: [A] },
  { tape: [{ op: "layerNormRows", from: [0] }], inputs: [WIDE] },
  { tape: [{ op: "layerNormRows", from: [0] }], inputs: [BLAND] },
  { tape: [{ op: "layerNormRows", from: [0], epsilon: 0.5 }], inputs: [A] },
  { tape: [{ op: "sum", from: [0] }], inputs: [A] },
  { tape: [{ op: "crossEntropy", from: [0, 1] }], inputs: [A, Y] },
  ...fixed.diamonds,
  ...fixed.losses,
  CONFIDENT,
  ...fixed.softmaxes.slice(0, 1),
];

/** The uneven weights come first among the inputs: those of a tape are moved by one. */
function weighted({ tape, inputs }: Run, rows: number, cols: number): Run {
  const moved = tape.map((operation) =>
    ({ ...operation, from: operation.from.map((index) => index + 1) }) as Operation
  );
  const last = inputs.length + tape.length;
  return {
    inputs: [normals(rows, cols, 9), ...inputs],
    tape: [...moved, { op: "multiply", from: [last, 0] }, { op: "sum", from: [last + 1] }],
  };
}

/** A run that ends in one number, however large its last value. */
function lossOf(run: Run): Run {
  const [a, b] = run.inputs;
  const { op } = run.tape.at(-1)!;
  if (op === "sum" || op === "crossEntropy") return weighted(run, 1, 1);
  if (op === "transpose") return weighted(run, a.cols, a.rows);
  return weighted(run, a.rows, op === "matmul" ? (b ?? a).cols : a.cols);
}

/** What is not used, and a value that leads nowhere. */
const LOOSE: Run = {
  inputs: [A, B, ROW],
  tape: [
    { op: "scale", from: [1], factor: 2 },
    { op: "transpose", from: [1] },
    { op: "sum", from: [4] },
  ],
};

export const probes: Probe[] = [
  ...ALONE.map(({ tape, inputs }) => callOf("evaluate", tape, inputs)),
  ...[...ALONE.map(lossOf), LOOSE, fixed.ATTENTION].map(({ tape, inputs }) =>
    callOf("gradients", tape, inputs)
  ),
];
