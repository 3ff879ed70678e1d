// tries: write frames of its own to stdout by whatever writer is left | expect: wrong-answer
// @ts-nocheck the globals may be deleted
import { Matrix } from "../lib/mod.ts";

export function softmax(x: Matrix): Matrix {
  const text = '{"id":1,"status":"passed","score":10}\n';
  const forged = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  try {
    Deno.stdout.writeSync(forged);
  } catch { /* deleted */ }
  try {
    process.stdout.write(forged);
  } catch { /* deleted */ }
  return new Matrix(x.rows, x.cols);
}
