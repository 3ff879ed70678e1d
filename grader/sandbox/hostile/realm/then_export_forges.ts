// tries: hijack the runner's import by exporting a then that hands out another module | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export function then(resolve: (module: unknown) => void): void {
  resolve({ softmax: () => "forged", status: "passed" });
}

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
