// tries: have the type checker quote a JSON file in its message | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";
type Config = typeof import("../deno.json", { with: { type: "json" }});
export const leaked: never = {} as Config;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
