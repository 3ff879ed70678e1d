import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import { softmax } from "../oracle/network.ts";
import type { Check, Lab } from "./check.ts";
import { matrixProblem } from "./compare.ts";
import { matrix } from "./inputs.ts";
import { forAll, ofCall } from "./property.ts";

/** Inputs at the edges of what a float32 holds. */
const EXTREMES = [[[1000, 1000]], [[-1000, -1000]], [[1e38, -1e38]], [[0, 0], [1000, 1000]]];

function agreesOn(lab: Lab, x: Matrix) {
  return ofCall("softmax", [x], async () => {
    const y = await lab.call("softmax", [x]);
    return matrixProblem("softmax(x)", y, softmax(x.toRows()));
  });
}

/** Judges softmax on matrices of the given numbers. */
function agrees(lab: Lab, from: fc.Arbitrary<number>) {
  return forAll(lab, (most) => matrix(most, from), (x) => agreesOn(lab, x));
}

/** What `04_softmax.ts` must do. */
export const checks: Check[] = [
  {
    id: "probabilities",
    title: "Each row of logits becomes its probabilities, one in sum",
    points: 5,
    uses: ["softmax"],
    run: (lab) => agrees(lab, fc.integer({ min: -9, max: 9 })),
  },
  {
    id: "large-inputs",
    hint: 2,
    title: "Stays right for any finite input, however large",
    points: 5,
    uses: ["softmax"],
    after: "probabilities",
    run: async (lab) => {
      const huge = fc.constantFrom(0, 1e38, -1e38, 3e38, -3e38).map(Math.fround);
      let problem = await agrees(lab, fc.integer({ min: -1000, max: 1000 }));
      problem ??= await agrees(lab, huge);
      for (const rows of EXTREMES) problem ??= await agreesOn(lab, Matrix.from(rows));
      return problem;
    },
  },
];
