// tries: declare the function and never define it | expect: missing-export
import type { Matrix } from "../lib/mod.ts";

export declare function softmax(x: Matrix): Matrix;
