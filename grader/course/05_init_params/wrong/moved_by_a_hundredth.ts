// Wrong: A hundredth is added to every weight.

import { Matrix, type Params, Random } from "../lib/mod.ts";

export function initParams(
  inputs: number,
  hidden: number,
  outputs: number,
  random: Random,
): Params {
  const layer = (fanIn: number, fanOut: number, f: (fanIn: number, fanOut: number) => number) =>
    new Matrix(
      fanIn,
      fanOut,
      Float32Array.from({ length: fanIn * fanOut }, () => f(fanIn, fanOut)),
    );
  const W1 = layer(
    inputs,
    hidden,
    (fanIn, fanOut) => 0.01 + Math.sqrt(2 / fanIn) * random.normal(),
  );
  const W2 = layer(
    hidden,
    outputs,
    (fanIn, fanOut) => 0.01 + Math.sqrt(2 / fanIn) * random.normal(),
  );
  const b1 = new Matrix(1, hidden);
  const b2 = new Matrix(1, outputs);

  return { W1, b1, W2, b2 };
}
