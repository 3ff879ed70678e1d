// tries: keep the type checker busy for a minute, beside a right answer that needs no type check | expect: passed
import { Matrix } from "../lib/mod.ts";

type Digit = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
type Code = `${Digit}${Digit}${Digit}${Digit}`;
type Box<T extends string, N> = T extends string ? { tag: T; n: N; next: Box<Code, N>[] } : never;
export const a: Box<Code, 1> = null! as Box<Code, 1 | 2>;
export const b: Box<Code, 2> = null! as Box<Code, 1 | 2>;
export const c: Box<Code, 3>[] = null! as Box<Code, 3 | 4>[];
export const d: Readonly<Box<Code, 4>> = null! as Partial<Box<Code, 3 | 4>>;
export const e: Required<Box<Code, 5>> = null! as Readonly<Box<Code, 5 | 6>>;

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
