// Zoo: First the best of each few neighbours in a row, then of these the best of each few rows.

import { Matrix, type PoolShape } from "../lib/mod.ts";

/** Of each window the index of its largest number, of equal ones the last. */
function winners(image: Float32Array, { channels, height, width, size }: PoolShape): number[] {
  const better = (a: number, b: number) => image[b] >= image[a] ? b : a;
  const across = Math.floor(width / size);
  const lines = Array.from(
    { length: channels * height },
    (_, line) =>
      Array.from({ length: across }, (_, w) => {
        let winner = line * width + w * size;
        for (let j = 1; j < size; j++) winner = better(winner, line * width + w * size + j);
        return winner;
      }),
  );
  const found: number[] = [];
  for (let c = 0; c < channels; c++) {
    const own = lines.slice(c * height, c * height + height - height % size);
    while (own.length > 0) {
      found.push(
        ...own.splice(0, size).reduce((above, below) => above.map((a, w) => better(a, below[w]))),
      );
    }
  }
  return found;
}

export function maxPool(x: Matrix, shape: PoolShape) {
  const all = x.toRows().map((_, n) => winners(x.row(n), shape));
  const out = Matrix.from(all.map((places, n) => places.map((place) => x.get(n, place))));
  return { out, where: Uint32Array.from(all.flat()) };
}

export function maxPoolBackward(dOut: Matrix, where: Uint32Array, shape: PoolShape): Matrix {
  const rows = dOut.toRows().map((slopes, n) => {
    const row = Array<number>(shape.channels * shape.height * shape.width).fill(0);
    slopes.forEach((slope, w) => row[where[n * slopes.length + w]] = slope);
    return row;
  });
  return Matrix.from(rows);
}
