import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { Matrix } from "../../../lib/mod.ts";
import { ifNotFinite, ifShapesDiffer, ifShared, isNear, unshared } from "./hints.ts";

const [SMALL, LARGE] = [Matrix.from([[1, 2]]), Matrix.from([[900, 2]])];
const LOOSE = Matrix.from([[7]]);
const problem = (input: Matrix, actual: string) => ({
  message: "v1 is wrong",
  args: [[], [input, Matrix.from([[0.5, 0.5]])]],
  actual,
});

it("what is not finite gets a hint on exponentials where scores are large", () => {
  assertEquals(ifNotFinite(problem(LARGE, "[[NaN, 0]]"), "overflow")?.hint, "overflow");
  assertEquals(ifNotFinite(problem(SMALL, "[[NaN, 0]]"), "overflow")?.hint, undefined);
  assertEquals(ifNotFinite(problem(LARGE, "[[1, 0]]"), "overflow")?.hint, undefined);
});

it("targets that are shared out are told from those of one class", () => {
  assertEquals(ifShared(problem(SMALL, "[[1]]"), "sharedTargets")?.hint, "sharedTargets");
  const oneHot = { ...problem(SMALL, "[[1]]"), args: [[], [SMALL, Matrix.from([[0, 1]])]] };
  assertEquals(ifShared(oneHot, "sharedTargets")?.hint, undefined);
});

it("a product that does not fit is told from another throw", () => {
  const thrown = (message: string) =>
    ({ message, reason: { code: "threw", rangeError: true } }) as const;
  assertEquals(ifShapesDiffer(thrown("Cannot multiply 1×2 by 1×2"), "shapes")?.hint, "shapes");
  assertEquals(ifShapesDiffer(thrown("b is not defined"), "shapes")?.hint, undefined);
});

it("numbers are near that agree in two digits", () => {
  assertEquals(
    isNear({ expected: "[[1, -2.25], [0, 9]]", actual: "[[0.999, -2.2506], [1e-4, 9]]" }),
    true,
  );
  assertEquals(isNear({ expected: "[[1, -2.25]]", actual: "[[2, -2.25]]" }), false);
  assertEquals(isNear({ expected: "[[1]]", actual: "[[NaN]]" }), false);
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
