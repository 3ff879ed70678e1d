// tries: return one and the same Matrix as every parameter | expect: wrong-answer | exercise=05_init_params
import { Matrix, type Params } from "../lib/mod.ts";

export function initParams(inputs: number, hidden: number): Params {
  const W1 = new Matrix(inputs, hidden);
  return { W1, b1: W1, W2: W1, b2: W1 };
}
