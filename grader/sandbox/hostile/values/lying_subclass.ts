// tries: return a subclass whose getters give other sizes each time | expect: wrong-answer
import { Matrix } from "../lib/mod.ts";

export class Liar extends Matrix {
  constructor(rows: number, cols: number) {
    super(rows, cols);
    let reads = 0;
    Object.defineProperties(this, {
      rows: { get: () => ++reads % 2 ? rows : 1_000_000 },
      cols: { get: () => ++reads % 3 ? cols : 1_000_000 },
      data: { get: () => new Float32Array(++reads) },
    });
  }
}

export function softmax(x: Matrix): Matrix {
  return new Liar(x.rows, x.cols);
}
