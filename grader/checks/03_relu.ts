import type { Check, Lab } from "./check.ts";
import { matrixProblem } from "./compare.ts";
import { cell, matrix } from "./inputs.ts";
import { forAll, ofCall } from "./property.ts";

function entryByEntry(
  lab: Lab,
  fn: string,
  from: typeof cell,
  formula: (value: number) => number,
) {
  return forAll(lab, (most) => matrix(most, from), (x) =>
    ofCall(fn, [x], async () => {
      const expected = x.toRows().map((row) => row.map(formula));
      return matrixProblem(`${fn}(x)`, await lab.call(fn, [x]), expected);
    }));
}

/** What `03_relu.ts` must do. */
export const checks: Check[] = [
  {
    id: "relu",
    hint: 1,
    title: "ReLU keeps positive numbers and turns the others into 0",
    points: 2,
    uses: ["relu"],
    run: (lab) => entryByEntry(lab, "relu", cell, (value) => Math.max(0, value)),
  },
  {
    id: "slope",
    hint: 2,
    title: "The slope is 1 where the input is positive and 0 where it is negative",
    points: 3,
    uses: ["reluDerivative"],
    run: (lab) => {
      const notZero = cell.filter((value) => value !== 0); // the slope at 0 is a convention
      return entryByEntry(lab, "reluDerivative", notZero, (value) => value > 0 ? 1 : 0);
    },
  },
];
