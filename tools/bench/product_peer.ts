/**
 * One product of this course's `matmul`, again and again, of matrices without zeros.
 *
 * Usage: product_peer.ts PRODUCT TIMES. PRODUCT is one of `products.ts`, as JSON.
 */
import { matmul, Matrix, Random } from "../../lib/mod.ts";
import type { Product } from "./products.ts";
import { RUNTIME, serve, timed } from "./serve.ts";

const { rows, inner, cols, transposeA, transposeB }: Product = JSON.parse(Deno.args[0]);
const times = Number(Deno.args[1]);
const random = new Random(1);

function dense(rows: number, cols: number): Matrix {
  return new Matrix(rows, cols, new Float32Array(rows * cols).map(() => random.normal()));
}

const a = transposeA ? dense(inner, rows) : dense(rows, inner);
const b = transposeB ? dense(cols, inner) : dense(inner, cols);

function multiply(): void {
  for (let i = 0; i < times; i++) matmul(a, b, { transposeA, transposeB });
}

await serve(RUNTIME, () => timed(multiply));
