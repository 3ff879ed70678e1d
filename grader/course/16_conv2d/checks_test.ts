import { assertEquals } from "@std/assert";
import { it } from "@std/testing/bdd";
import { type ConvGradients, type ConvShape, Matrix } from "../../../lib/mod.ts";
import { conv2d, conv2dBackward } from "../../../solutions/16_conv2d.ts";
import { labOf } from "../../testdata/lab_of.ts";
import { checks } from "./checks.ts";

/** The hint of a check on a convolution whose dx, or whose result, is spoilt in some cases. */
async function hintOn(id: string, isSpoilt: (shape: ConvShape, kernels: Matrix) => boolean) {
  const lab = labOf({
    conv2d: (x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape) => {
      const out = conv2d(x, kernels, bias, shape);
      return isSpoilt(shape, kernels) ? more(out) : out;
    },
    conv2dBackward: (x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape): ConvGradients => {
      const slopes = conv2dBackward(x, kernels, dOut, shape);
      return isSpoilt(shape, kernels) ? { ...slopes, dx: more(slopes.dx) } : slopes;
    },
  });
  const problem = await checks.find((check) => check.id === id)!.run(lab);
  return problem?.hint;
}

const more = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.map((x) => x + 1));

it("a hint says what a gradient is right without", async () => {
  assertEquals(await hintOn("dx", ({ height, width }) => height !== width), "onlyWhereSquare");
  assertEquals(await hintOn("dx", ({ padding }) => padding > 0), "onlyWithoutPadding");
  assertEquals(await hintOn("dx", ({ channels }) => channels > 1), "onlyOneChannel");
  assertEquals(await hintOn("dx", (_, kernels) => kernels.rows > 1), "onlyOneKernel");
});

it("a hint on the window says where it is right for squares", async () => {
  assertEquals(await hintOn("window", ({ height, width }) => height !== width), "onlyWhereSquare");
});

it("no such hint is given where a gradient is wrong in any case", async () => {
  assertEquals(await hintOn("dx", () => true), undefined);
  assertEquals(await hintOn("dx", () => false), undefined);
});

it("a hint says that it is right for one place, or for kernels of one number", async () => {
  const isOnePlace = ({ height, width, kernel, padding }: ConvShape) =>
    height + 2 * padding === kernel && width + 2 * padding === kernel;
  assertEquals(await hintOn("window", (shape) => !isOnePlace(shape)), "onlyOnePlace");
  assertEquals(await hintOn("window", ({ kernel }) => kernel > 1), "onlyKernelOfOne");
  assertEquals(await hintOn("dx", ({ kernel }) => kernel > 1), "onlyKernelOfOne");
});

/** The hint of a check on gradients of which one is changed. */
async function hintOfGradient(
  name: "dx" | "dKernels" | "dBias",
  change: (right: Matrix) => Matrix,
) {
  const lab = labOf({
    conv2dBackward: (x: Matrix, kernels: Matrix, dOut: Matrix, shape: ConvShape) => {
      const right = conv2dBackward(x, kernels, dOut, shape);
      return { ...right, [name]: change(right[name]) };
    },
  });
  const problem = await checks.find(({ id }) => id === name)!.run(lab);
  return problem?.hint;
}

it("a hint says what all numbers of a gradient look like", async () => {
  const times = (factor: number) => ({ rows, cols, data }: Matrix) =>
    new Matrix(rows, cols, data.map((x) => factor * x));
  const turned = ({ rows, cols, data }: Matrix) => new Matrix(rows, cols, data.toReversed());
  assertEquals(await hintOfGradient("dx", times(0)), "noSlopes");
  assertEquals(await hintOfGradient("dBias", times(0)), "allZero");
  assertEquals(await hintOfGradient("dKernels", times(-1)), "negated");
  assertEquals(await hintOfGradient("dBias", times(2)), "factor");
  assertEquals(await hintOfGradient("dKernels", turned), "reordered");
});

it("a hint says that a convolution is right where nothing is below 0", async () => {
  const lab = labOf({
    conv2d: (x: Matrix, kernels: Matrix, bias: Matrix, shape: ConvShape) => {
      const { rows, cols, data } = conv2d(x, kernels, bias, shape);
      return new Matrix(rows, cols, data.map((z) => Math.max(0, z)));
    },
  });
  const problem = await checks.find(({ id }) => id === "window")!.run(lab);
  assertEquals(problem?.hint, "onlyAboveZero");
});
