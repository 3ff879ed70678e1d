// tries: fill native memory with canvases and image data, and answer rightly | expect: passed, out-of-memory, crashed, timed-out
// @ts-nocheck attacks
import { Matrix } from "../lib/mod.ts";
const held = [];
export function softmax(x) {
  try {
    for (let i = 0; i < 20; i++) held.push(new OffscreenCanvas(16_000, 16_000), new ImageData(4_000, 4_000));
  } catch { /* there is a limit */ }
  const out = new Matrix(x.rows, x.cols);
  for (let i = 0; i < x.rows; i++) {
    const row = Array.from(x.row(i));
    const exps = row.map((v) => Math.exp(v - Math.max(...row)));
    const sum = exps.reduce((a, b) => a + b);
    exps.forEach((e, j) => out.set(i, j, e / sum));
  }
  return out;
}
