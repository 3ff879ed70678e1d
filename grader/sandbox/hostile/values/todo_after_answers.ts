// tries: answer as long as the numbers are small, and call todo for large ones | expect: unfinished | exercise=04_softmax
import { Matrix, todo } from "../lib/mod.ts";
export function softmax(x: Matrix): Matrix {
  if (x.data.some((z) => z > 100)) todo("softmax");
  return Matrix.from(x.toRows().map((row) => {
    const max = Math.max(...row);
    const powers = row.map((z) => Math.exp(z - max));
    const sum = powers.reduce((total, power) => total + power, 0);
    return powers.map((power) => power / sum);
  }));
}
