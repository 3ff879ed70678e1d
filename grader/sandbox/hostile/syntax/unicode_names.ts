// tries: export a name that only looks like softmax | expect: missing-export
import { Matrix } from "../lib/mod.ts";

export const ѕoftmax = (x: Matrix) => new Matrix(x.rows, x.cols);
export const softmax_ = 1;
