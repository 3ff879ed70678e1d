import fc from "fast-check";
import { Matrix } from "../../lib/mod.ts";
import { softmax } from "../oracle/network.ts";
import type { Check, Lab } from "./check.ts";
import { matrixProblem } from "./compare.ts";
import { matrix } from "./inputs.ts";
import { forAll, ofCall } from "./property.ts";

/** Judges softmax on matrices of the given numbers. */
function agrees(lab: Lab, from: fc.Arbitrary<number>, examples: number[][][] = []) {
  const search = { ...lab, examples: examples.map(Matrix.from) };
  return forAll(search, (most) => matrix(most, from), (x) =>
    ofCall("softmax", [x], async () => {
      const y = await lab.call("softmax", [x]);
      return matrixProblem("softmax(x)", y, softmax(x.toRows()));
    }));
}

/** What `04_softmax.ts` must do. */
export const checks: Check[] = [
  {
    id: "probabilities",
    title: "Each row of logits becomes its probabilities, one in sum",
    points: 4,
    uses: ["softmax"],
    run: (lab) => agrees(lab, fc.integer({ min: -9, max: 9 })),
  },
  {
    id: "shift",
    title: "The same number added to a whole row changes nothing",
    points: 2,
    uses: ["softmax"],
    after: "probabilities",
    run: (lab) => {
      const logit = fc.integer({ min: -9, max: 9 });
      const input = (most: number) =>
        fc.tuple(matrix(most, logit), fc.integer({ min: -50, max: 50 }));
      return forAll(lab, input, ([x, shift]) => {
        const shifted = new Matrix(x.rows, x.cols, x.data.map((value) => value + shift));
        return ofCall("softmax", [shifted], async () => {
          const y = await lab.call("softmax", [shifted]);
          return matrixProblem("softmax(x)", y, softmax(x.toRows()));
        });
      });
    },
  },
  {
    id: "large-inputs",
    title: "Stays right for any finite input, however large",
    points: 4,
    uses: ["softmax"],
    after: "probabilities",
    run: (lab) => {
      const large = fc.oneof(
        { withCrossShrink: true },
        fc.integer({ min: -1000, max: 1000 }),
        fc.constantFrom(-1e38, 1e38, 3e38, -3e38).map(Math.fround),
      );
      return agrees(lab, large, [[[1000, 1000]], [[-1000, -1000]], [[1e38, -1e38]]]);
    },
  },
];
