import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { Matrix } from "../../../lib/mod.ts";
import { ifNotFinite, ifShapesDiffer, ifShared, isNear, unshared } from "./hints.ts";

const [SMALL, LARGE] = [Matrix.from([[1, 2]]), Matrix.from([[900, 2]])];
const LOOSE = Matrix.from([[7]]);
const problem = (input: Matrix, ...got: number[]) => ({
  message: "v1 is wrong",
  args: [[], [input, Matrix.from([[0.5, 0.5]])]],
  numbers: { got, right: [1, 0] },
});

it("what is not finite gets a hint on exponentials where scores are large", () => {
  assertEquals(ifNotFinite(problem(LARGE, NaN, 0), "overflow")?.hint, "overflow");
  assertEquals(ifNotFinite(problem(SMALL, NaN, 0), "overflow")?.hint, undefined);
  assertEquals(ifNotFinite(problem(LARGE, 2, 0), "overflow")?.hint, undefined);
});

it("targets that are shared out are told from those of one class", () => {
  assertEquals(ifShared(problem(SMALL, 1), "sharedTargets")?.hint, "sharedTargets");
  const oneHot = { ...problem(SMALL, 1), args: [[], [SMALL, Matrix.from([[0, 1]])]] };
  assertEquals(ifShared(oneHot, "sharedTargets")?.hint, undefined);
});

it("a product that does not fit is told from another throw", () => {
  const thrown = (rangeError: boolean) =>
    ({ message: "It threw", reason: { code: "threw", rangeError } }) as const;
  assertEquals(ifShapesDiffer(thrown(true), "shapes")?.hint, "shapes");
  assertEquals(ifShapesDiffer(thrown(false), "shapes")?.hint, undefined);
});

it("numbers are near that agree in two digits", () => {
  const near = (got: number[], right: number[]) => isNear({ numbers: { got, right } });
  assertEquals(near([0.999, -2.2506, 1e-4, 9], [1, -2.25, 0, 9]), true);
  assertEquals(near([2, -2.25], [1, -2.25]), false);
  assertEquals(near([NaN], [1]), false);
  assertEquals(isNear({}), false);
});

it("an unshared run has a copy for each use, and no result that leads nowhere", () => {
  const run = unshared({
    inputs: [SMALL, LARGE, LOOSE],
    tape: [
      { op: "add", from: [0, 1] },
      { op: "relu", from: [1] },
      { op: "multiply", from: [3, 3] },
    ],
  });
  assertEquals(run.inputs, [LOOSE, SMALL, LARGE, SMALL, LARGE]);
  assertEquals(run.tape, [
    { op: "add", from: [1, 2] },
    { op: "add", from: [3, 4] },
    { op: "multiply", from: [5, 6] },
  ]);
});
