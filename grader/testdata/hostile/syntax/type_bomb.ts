// tries: keep the type checker busy for ever, beside a wrong answer that starts it | expect: wrong-value
import { Matrix } from "../lib/mod.ts";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Code = `${Digit}${Digit}${Digit}${Digit}`;
type Swap<T extends string> = T extends `${infer A}${infer B}` ? `${B}${A}` | T : never;
type Deep<T extends string, N extends 0[]> = N["length"] extends 40 ? T : Deep<Swap<T>, [...N, 0]>;
export const bomb: Deep<Code, []> = "none" as Deep<Swap<Code>, [0]>;

export function softmax(x: Matrix): Matrix {
  return new Matrix(x.rows, x.cols);
}
