// tries: learn how the reference works by an argument that records every access | expect: wrong-answer | exercise=06_forward
// @ts-nocheck a proxy in place of a Matrix
import { Matrix } from "../lib/mod.ts";
import { softmax } from "./04_softmax.ts";

export function forward() {
  const spy = new Proxy(Matrix.from([[1, 2]]), {
    get: (matrix, name) => (console.log("read", String(name)), Reflect.get(matrix, name)),
  });
  return { z1: spy, a1: spy, z2: spy, a2: softmax(spy) };
}
