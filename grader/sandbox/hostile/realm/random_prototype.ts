// tries: replace the draws of the shared Random, so that every seed gives the same | expect: wrong-answer | exercise=05_init_params
import { Matrix, Random } from "../lib/mod.ts";
Random.prototype.normal = () => 0.5;
Random.prototype.uniform = () => 0.5;

export function initParams(inputs: number, hidden: number, outputs: number, random: Random) {
  const W1 = new Matrix(inputs, hidden);
  W1.data.fill(random.normal());
  const W2 = new Matrix(hidden, outputs);
  return { W1, b1: new Matrix(1, hidden), W2, b2: new Matrix(1, outputs) };
}
