import { Matrix, type Random } from "../../../lib/mod.ts";
import { shapeProblem } from "../../judge/compare.ts";
import { CONV_CAPSTONE } from "./settings.ts";

/** What the convolutional network learns. */
export type ConvParams = Record<keyof ReturnType<typeof shapesOf>, Matrix>;

/** Rows and columns of every parameter of a network of K kernels of 5×5 and H hidden neurons. */
function shapesOf({ kernels, hidden }: ConvSizes) {
  return {
    kernels: [kernels, 25],
    bias: [1, kernels],
    W1: [kernels * 100, hidden],
    b1: [1, hidden],
    W2: [hidden, 10],
    b2: [1, 10],
  } as const;
}

/** How large a network is. */
export interface ConvSizes {
  kernels: number;
  hidden: number;
}

/** Where a training starts: He's weights, and biases of 0. Source: K. He et al., 2015. */
export function startParams(
  random: Pick<Random, "normal">,
  sizes: ConvSizes = CONV_CAPSTONE,
): ConvParams {
  const { kernels, bias, W1, b1, W2, b2 } = shapesOf(sizes);
  return {
    kernels: he(...kernels, kernels[1], random),
    bias: new Matrix(...bias),
    W1: he(...W1, W1[0], random),
    b1: new Matrix(...b1),
    W2: he(...W2, W2[0], random),
    b2: new Matrix(...b2),
  };
}

function he(rows: number, cols: number, fanIn: number, random: Pick<Random, "normal">): Matrix {
  const numbers = Float32Array.from({ length: rows * cols }, () => random.normal());
  return new Matrix(rows, cols, numbers.map((normal) => normal * Math.sqrt(2 / fanIn)));
}

/** What is wrong with what came back from a training; undefined where it is a network of this size. */
export function paramsProblem(
  params: unknown,
  sizes: ConvSizes = CONV_CAPSTONE,
): string | undefined {
  for (const [name, [rows, cols]] of Object.entries(shapesOf(sizes))) {
    const value = (params as Record<string, unknown> | undefined | null)?.[name];
    const problem = shapeProblem(name, value, rows, cols);
    if (problem) return problem.message;
  }
  return undefined;
}
