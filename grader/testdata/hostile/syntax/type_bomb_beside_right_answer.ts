// tries: keep the type checker busy for ever, beside a right answer that needs no type check | expect: passed | full
import { Matrix } from "../lib/mod.ts";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Code = `${Digit}${Digit}${Digit}${Digit}`;
type Swap<T extends string> = T extends `${infer A}${infer B}` ? `${B}${A}` | T : never;
type Deep<T extends string, N extends 0[]> = N["length"] extends 40 ? T : Deep<Swap<T>, [...N, 0]>;
export const bomb: Deep<Code, []> = "none" as Deep<Swap<Code>, [0]>;

export function softmax(x: Matrix): Matrix {
  const out = new Matrix(x.rows, x.cols);
  for (let start = 0; start < out.data.length; start += x.cols) {
    let max = -Infinity, sum = 0;
    for (let k = start; k < start + x.cols; k++) max = x.data[k] > max ? x.data[k] : max;
    for (let k = start; k < start + x.cols; k++) sum += Math.exp(x.data[k] - max);
    for (let k = start; k < start + x.cols; k++) out.data[k] = Math.exp(x.data[k] - max) / sum;
  }
  return out;
}
