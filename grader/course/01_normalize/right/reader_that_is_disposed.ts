// Zoo: A reader that is disposed at the end gives one pixel after the other.

import { Matrix } from "../lib/mod.ts";

class Reader implements Disposable {
  static WHITE: number;
  static {
    Reader.WHITE = 2 ** 8 - 1;
  }
  #at = 0;
  constructor(private bytes: Uint8Array | null) {}
  next(): number {
    return this.bytes![this.#at++] / Reader.WHITE;
  }
  get done(): boolean {
    return this.#at >= this.bytes!.length;
  }
  [Symbol.dispose]() {
    this.bytes = null;
  }
}

export function normalize(images: Uint8Array, pixels = 784): Matrix {
  using reader = new Reader(images);
  const rows: number[][] = [];
  while (!reader.done) {
    const row: number[] = [];
    do row.push(reader.next()); while (row.length < pixels);
    rows.push(row);
  }
  return rows.length ? Matrix.from(rows) : new Matrix(0, pixels);
}
export default normalize;
