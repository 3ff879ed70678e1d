// tries: nothing hostile, it holds the markers of an unresolved merge | expect: syntax
import { Matrix } from "../lib/mod.ts";
<<<<<<< HEAD
export const softmax = (x: Matrix) => x;
=======
export const softmax = () => new Matrix(1, 1);
>>>>>>> origin/main
