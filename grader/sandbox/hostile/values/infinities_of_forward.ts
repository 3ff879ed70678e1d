// tries: return infinities from forward, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=06_forward
import { Matrix, type Params } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export function forward({ W1, W2 }: Params, { rows }: Matrix) {
  const [z1, z2] = [infinite(rows, W1.cols), infinite(rows, W2.cols)];
  return { z1, a1: z1, z2, a2: z2 };
}
