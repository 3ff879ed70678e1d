// Zoo: The mistakes come from a heap, as frozen objects of a class.

import { Matrix } from "../lib/mod.ts";
class Confusion {
  constructor(readonly actual: number, readonly predicted: number, readonly count: number) {
    Object.freeze(this);
  }
  valueOf(): number {
    return this.count;
  }
}
class Heap {
  readonly #items: Confusion[] = [];
  push(c: Confusion): void {
    let i = this.#items.push(c) - 1;
    while (i > 0 && +this.#items[(i - 1) >> 1] < +this.#items[i]) {
      const up = (i - 1) >> 1;
      [this.#items[i], this.#items[up]] = [this.#items[up], this.#items[i]];
      i = up;
    }
  }
  pop(): Confusion | undefined {
    const top = this.#items[0], last = this.#items.pop();
    if (this.#items.length === 0 || !last) return top;
    this.#items[0] = last;
    for (let i = 0;;) {
      const l = 2 * i + 1, r = l + 1;
      let big = i;
      if (l < this.#items.length && +this.#items[l] > +this.#items[big]) big = l;
      if (r < this.#items.length && +this.#items[r] > +this.#items[big]) big = r;
      if (big === i) return top;
      [this.#items[i], this.#items[big]] = [this.#items[big], this.#items[i]];
      i = big;
    }
  }
}
export function confusionMatrix(
  actual: ArrayLike<number>,
  predicted: ArrayLike<number>,
  numClasses = 10,
): Matrix {
  const m = new Matrix(numClasses, numClasses);
  for (const i of Array.from(actual).keys()) m.row(actual[i])[predicted[i]] += 1;
  return m;
}
export function topConfusions(matrix: Matrix, limit = 5) {
  const heap = new Heap();
  for (let a = 0; a < matrix.rows; a++) {
    for (let p = 0; p < matrix.cols; p++) {
      if (a !== p && matrix.get(a, p) >= 1) heap.push(new Confusion(a, p, matrix.get(a, p)));
    }
  }
  const out: Confusion[] = [];
  let c: Confusion | undefined;
  while (out.length < limit && (c = heap.pop())) out.push(c);
  return out;
}
