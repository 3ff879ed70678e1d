// tries: return infinities from init params, which lie within any tolerance that is relative to them | expect: wrong-answer | exercise=05_init_params
import { Matrix } from "../lib/mod.ts";
const infinite = (rows: number, cols: number) =>
  new Matrix(rows, cols, new Float32Array(rows * cols).fill(Infinity));

export function initParams(inputs: number, hidden: number, outputs: number) {
  const [W1, b1] = [infinite(inputs, hidden), infinite(1, hidden)];
  return { W1, b1, W2: infinite(hidden, outputs), b2: infinite(1, outputs) };
}
