// tries: log an object whose inspection loops | expect: timed-out
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const loop = (): never => {
    while (true);
  };
  console.log({ [Symbol.for("Deno.customInspect")]: loop, toString: loop });
  return new Matrix(x.rows, x.cols);
}
