// tries: export nothing but a type of the right name | expect: missing-export
import type { Matrix } from "../lib/mod.ts";

export type softmax = (x: Matrix) => Matrix;
