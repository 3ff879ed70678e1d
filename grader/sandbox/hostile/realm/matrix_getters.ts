// tries: lie about every Matrix with getters on the shared prototype | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";
for (const name of ["rows", "cols", "data"] as const) {
  Object.defineProperty(Matrix.prototype, name, {
    get: () => (name === "data" ? new Float32Array([0.25, 0.75]) : 1),
    set: () => {},
  });
}

export function softmax(): Matrix {
  return Object.create(Matrix.prototype);
}
