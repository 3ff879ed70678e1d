// Zoo: A window is cut into quarters until one pixel is left; of equals the smaller index wins.

import { Matrix, type Pooled, type PoolShape } from "../lib/mod.ts";
type Best = { value: number; at: number };
const better = (a: Best, b: Best): Best =>
  b.value > a.value || (b.value === a.value && b.at < a.at) ? b : a;
function best(
  image: Float32Array,
  width: number,
  top: number,
  left: number,
  rows: number,
  cols: number,
  base: number,
): Best {
  if (rows === 1 && cols === 1) {
    const at = base + top * width + left;
    return { value: image[at], at };
  }
  const [h, w] = [Math.ceil(rows / 2), Math.ceil(cols / 2)];
  let b = best(image, width, top, left, h, w, base);
  if (cols > w) b = better(b, best(image, width, top, left + w, h, cols - w, base));
  if (rows > h) b = better(b, best(image, width, top + h, left, rows - h, w, base));
  if (rows > h && cols > w) {
    b = better(b, best(image, width, top + h, left + w, rows - h, cols - w, base));
  }
  return b;
}
export function maxPool(x: Matrix, { channels, height, width, size }: PoolShape): Pooled {
  const [h, w] = [height, width].map((n) => (n - n % size) / size);
  const out = new Matrix(x.rows, channels * h * w), where = new Uint32Array(out.data.length);
  for (const k of where.keys()) {
    const window = k % out.cols, c = Math.floor(window / (h * w)), y = Math.floor(window / w) % h;
    const b = best(
      x.row(Math.floor(k / out.cols)),
      width,
      y * size,
      window % w * size,
      size,
      size,
      c * height * width,
    );
    [out.data[k], where[k]] = [b.value, b.at];
  }
  return { out, where };
}
export function maxPoolBackward(
  dOut: Matrix,
  where: Uint32Array,
  { channels, height, width }: PoolShape,
): Matrix {
  const zeros = Array<number>(channels * height * width).fill(0);
  return Matrix.from(
    dOut.toRows().map((row, n) =>
      row.reduce((dx, d, i) => dx.with(where[n * dOut.cols + i], d), zeros)
    ),
  );
}
