/** Cases that chance seldom draws. */
import { Matrix, type Operation } from "../../../lib/mod.ts";
import type { Lab, Problem } from "../../judge/check.ts";
import { normals } from "../network/scene.ts";
import type { Alone } from "./alone.ts";
import { picture } from "./tape.ts";
import type { Run } from "./oracle.ts";

const [A, B] = [Matrix.from([[2, -1], [0.5, 3]]), Matrix.from([[-3, 0.5], [1.5, 2]])];

function run(inputs: Matrix[], ...tape: Operation[]): Run {
  return { inputs, tape };
}

/** Values that are used twice: at once, one after the other, and on both sides of a diamond. */
export const diamonds: Run[] = [
  run([A], { op: "add", from: [0, 0] }),
  run([A], { op: "multiply", from: [0, 0] }),
  run([A], { op: "matmul", from: [0, 0] }),
  run([A, B], { op: "multiply", from: [1, 0] }, { op: "add", from: [2, 0] }),
  run([A, B], { op: "multiply", from: [0, 1] }, { op: "add", from: [0, 2] }),
  // its middle is used by both sides and by what comes after them
  run(
    [A, B],
    { op: "multiply", from: [0, 1] },
    { op: "scale", from: [2], factor: 3 },
    { op: "multiply", from: [2, 3] },
    { op: "add", from: [4, 2] },
  ),
  run([A], { op: "add", from: [0, 0] }, { op: "add", from: [1, 1] }, { op: "add", from: [2, 1] }),
];

const SCORES = Matrix.from([[1000, 999, 998.5], [-1000, -1001, -1000.5], [0.25, -0.125, 0]]);

const softmaxesWith = (causal: boolean) =>
  [SCORES, normals(2, 4, 7), normals(4, 2, 8)].map((scores) =>
    run([scores], { op: "softmaxRows", from: [0], causal })
  );

/** Scores that overflow as they are, rows of another scale, and more columns than rows. */
export const plainSoftmaxes: Run[] = softmaxesWith(false);
/** The same, and then with causal. */
export const softmaxes: Run[] = [...plainSoftmaxes, ...softmaxesWith(true)];

/** Rows of hardly any variance, where epsilon decides; a constant one; an epsilon of its own, and none. */
export const norms: Run[] = [
  run([Matrix.from([[0.001, 0.002, 0.004], [5, 5, 5]])], { op: "layerNormRows", from: [0] }),
  run([Matrix.from([[1, 2, 4], [0, 0, 0]])], { op: "layerNormRows", from: [0], epsilon: 0.5 }),
  run([Matrix.from([[0.001, 0.002, 0.004]])], { op: "layerNormRows", from: [0], epsilon: 0 }),
];

/** 0 is a factor too. */
export const factors: Run[] = [run([A], { op: "scale", from: [0], factor: 0 })];

const LABELS = Matrix.from([[0, 1, 0], [0, 0, 1], [1, 0, 0]]);

/** A confident mistake, and targets that are shared out. */
export const losses: Run[] = [
  run([SCORES, LABELS], { op: "crossEntropy", from: [0, 1] }),
  run([Matrix.from([[1000, 0, -1000], [3, 2, 1], [0, 0, 0]]), LABELS], {
    op: "crossEntropy",
    from: [0, 1],
  }),
  run([normals(2, 3, 9), Matrix.from([[0.5, 0.25, 0.25], [0, 0.25, 0.75]])], {
    op: "crossEntropy",
    from: [0, 1],
  }),
];

/** A constant row among others: its slopes are finite. */
export const constantRows: Alone[] = [{
  operation: { op: "layerNormRows", from: [0] },
  inputs: [Matrix.from([[2, 2, 2], [1, -1, 3]])],
}];

/** Logits that leave no doubt. */
export const certain: Alone[] = losses.slice(0, 2).map(({ tape: [operation], inputs }) => ({
  operation,
  inputs,
}));

/** One head of attention, a layer norm with gain and shift, and a loss; nothing is used twice. */
export const ATTENTION: Run = {
  inputs: [
    normals(3, 4, 41),
    normals(3, 4, 42),
    normals(3, 4, 43),
    normals(1, 4, 44),
    normals(1, 4, 45),
    Matrix.from([[0, 1, 0, 0], [0, 0, 0, 1], [1, 0, 0, 0]]),
  ],
  tape: [
    { op: "transpose", from: [1] }, // 6, keys as columns
    { op: "matmul", from: [0, 6] },
    { op: "scale", from: [7], factor: 0.5 },
    { op: "softmaxRows", from: [8], causal: true },
    { op: "matmul", from: [9, 2] }, // 10
    { op: "layerNormRows", from: [10] },
    { op: "multiply", from: [11, 3] },
    { op: "add", from: [12, 4] },
    { op: "crossEntropy", from: [13, 5] },
  ],
};

/** A layer of a transformer, with queries, keys, values and a residual of the same input. */
export const TRANSFORMER: Run = {
  inputs: [normals(3, 4, 51), normals(4, 4, 52), normals(4, 4, 53), normals(4, 4, 54)],
  tape: [
    { op: "matmul", from: [0, 1] }, // 4, queries
    { op: "matmul", from: [0, 2] }, // keys
    { op: "matmul", from: [0, 3] }, // values
    { op: "transpose", from: [5] },
    { op: "matmul", from: [4, 7] }, // 8
    { op: "softmaxRows", from: [8] },
    { op: "matmul", from: [9, 6] },
    { op: "add", from: [0, 10] },
    { op: "layerNormRows", from: [11] },
  ],
};

/** Whether what causal hides has exactly no weight: a little of it would be a look ahead. */
export async function hiddenProblem(lab: Lab): Promise<Problem | undefined> {
  const one = run([Matrix.from([[0, 30], [1, 2]])], { op: "softmaxRows", from: [0], causal: true });
  const got = await lab.call("evaluate", [one.tape, one.inputs]);
  const weights = Array.isArray(got) ? got.at(-1) : undefined;
  const [, hidden = 0] = weights instanceof Matrix ? weights.data : []; // row 0, column 1
  if (hidden === 0) return undefined;
  return {
    message: `v1[0][1] is ${hidden}, expected exactly 0: row 0 must not see column 1`,
    counterexample: picture("evaluate", one),
  };
}
