// tries: return parameters that are other ones each time they are read | expect: wrong-answer | exercise=05_init_params
import { Matrix, type Params } from "../lib/mod.ts";

export function initParams(inputs: number, hidden: number, outputs: number): Params {
  let reads = 0;
  return {
    get W1() {
      return new Matrix(inputs, ++reads);
    },
    get b1() {
      return new Matrix(1, hidden);
    },
    get W2() {
      return new Matrix(hidden, outputs);
    },
    get b2() {
      return ++reads % 2 ? new Matrix(1, outputs) : this.W1;
    },
  };
}
