// tries: return predictions whose length is a lie | expect: wrong-answer | exercise=09_predict
import type { Matrix, Params } from "../lib/mod.ts";

export function predict(_: Params, x: Matrix): Uint8Array {
  const predicted = new Uint8Array(1);
  Object.defineProperty(predicted, "length", { value: x.rows });
  return predicted;
}

export function accuracy(): number {
  return 1;
}
