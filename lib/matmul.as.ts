/**
 * The kernel of `matmul.ts`, in AssemblyScript: `deno task build:kernel` makes `matmul.wasm` of it.
 *
 * It multiplies one tile by another, in memory of a fixed size. For each row of A it first lists
 * the entries that are not zero, each with the row of B it multiplies, and then walks that list:
 * 32 columns of C at a time stay in registers, and four fifths of an MNIST image cost nothing.
 *
 * Vectors reach past a row's end when the columns are no multiple of 16. What they read there they
 * write past the end of C's row, where the next row overwrites it: no result depends on it.
 */

/** How many numbers a tile holds at most. */
export const TILE: i32 = 1 << 18;
/** The largest inner size of a tile. */
export const DEPTH: i32 = 1 << 10;

const BYTES: i32 = 4 * TILE + 64; // 64: how far a vector reaches past the end
/** Where the tiles lie, in bytes. */
export const A: usize = memory.data(BYTES, 16);
export const B: usize = memory.data(BYTES, 16);
export const C: usize = memory.data(BYTES, 16);

/** Four lists, for four rows of A: pairs of a float32 and the address of a row of B. */
const LIST: i32 = 8 * (DEPTH + 1);
const LISTS: usize = memory.data(4 * LIST, 16);
const ENDS: usize = memory.data(16, 16);

/** Whether the first `count` numbers of B are all finite. */
export function isFiniteB(count: i32): bool {
  let rest = f32x4.splat(0); // x − x is 0 for a finite x, NaN for the others
  const end = B + 4 * (count & ~3);
  for (let at = B; at < end; at += 16) {
    const x = v128.load(at);
    rest = f32x4.add(rest, f32x4.sub(x, x));
  }
  for (let at = end; at < B + 4 * count; at += 4) {
    const x = f32x4.splat(load<f32>(at));
    rest = f32x4.add(rest, f32x4.sub(x, x));
  }
  return !v128.any_true(rest);
}

/** B (k×m) becomes the transpose of the m×k numbers in C. */
export function transposeIntoB(k: i32, m: i32): void {
  let from = C;
  for (let j = 0; j < m; j++) {
    for (let p = 0; p < k; p++, from += 4) {
      store<f32>(B + 4 * (p * m + j), load<f32>(from));
    }
  }
}

/** C (n×m) becomes A·B, with A n×k and B k×m. */
export function multiply(n: i32, k: i32, m: i32, skipZeros: bool): void {
  for (let i = 0; i < n; i++) {
    multiplyRow(LISTS, listRow(A + 4 * i * k, k, m, skipZeros), C + 4 * i * m, m);
  }
}

/** C (n×m) becomes Aᵀ·B, with A k×n and B k×m. */
export function multiplyTransposed(n: i32, k: i32, m: i32, skipZeros: bool): void {
  for (let i = 0; i < n; i += 4) {
    listFourColumns(A + 4 * i, n, k, m, skipZeros);
    const lanes = min(4, n - i);
    for (let lane = 0; lane < lanes; lane++) {
      const end = load<usize>(ENDS + 4 * lane);
      multiplyRow(LISTS + lane * LIST, end, C + 4 * (i + lane) * m, m);
    }
  }
}

/** Lists the k entries of a row of A, and returns the end of the list. */
function listRow(a: usize, k: i32, m: i32, skipZeros: bool): usize {
  let end = LISTS;
  let b = B;
  let p = 0;
  const row = 4 * m;
  for (; p + 4 <= k; p += 4, a += 16, b += 4 * row) {
    if (skipZeros && !v128.any_true(v128.load(a))) continue;
    end = append(end, load<f32>(a), b, skipZeros);
    end = append(end, load<f32>(a, 4), b + row, skipZeros);
    end = append(end, load<f32>(a, 8), b + 2 * row, skipZeros);
    end = append(end, load<f32>(a, 12), b + 3 * row, skipZeros);
  }
  for (; p < k; p++, a += 4, b += row) end = append(end, load<f32>(a), b, skipZeros);
  return end;
}

/** Lists the k entries of four neighbouring columns of A, and keeps the ends in `ENDS`. */
function listFourColumns(a: usize, n: i32, k: i32, m: i32, skipZeros: bool): void {
  let end0 = LISTS, end1 = end0 + LIST, end2 = end1 + LIST, end3 = end2 + LIST;
  let b = B;
  for (let p = 0; p < k; p++, a += 4 * n, b += 4 * m) {
    const four = v128.load(a);
    if (skipZeros && !v128.any_true(four)) continue;
    end0 = append(end0, f32x4.extract_lane(four, 0), b, skipZeros);
    end1 = append(end1, f32x4.extract_lane(four, 1), b, skipZeros);
    end2 = append(end2, f32x4.extract_lane(four, 2), b, skipZeros);
    end3 = append(end3, f32x4.extract_lane(four, 3), b, skipZeros);
  }
  store<usize>(ENDS, end0);
  store<usize>(ENDS, end1, 4);
  store<usize>(ENDS, end2, 8);
  store<usize>(ENDS, end3, 12);
}

/** Writes an entry always, and keeps it unless it is a zero to skip: no branch to mispredict. */
// @ts-ignore: decorator
@inline
function append(end: usize, factor: f32, b: usize, skipZeros: bool): usize {
  store<f32>(end, factor);
  store<usize>(end, b, 4);
  return end + (<usize> (factor != 0 || !skipZeros) << 3);
}

/** One row of C, 32 or 16 columns at a time. */
function multiplyRow(list: usize, end: usize, c: usize, m: i32): void {
  let j = 0;
  for (; m - j > 16; j += 32) panel32(list, end, 4 * j, c + 4 * j);
  if (j < m) panel16(list, end, 4 * j, c + 4 * j);
}

function panel32(list: usize, end: usize, column: usize, c: usize): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  for (; list < end; list += 8) {
    const a = v128.load32_splat(list);
    const b = load<usize>(list, 4) + column;
    c0 = f32x4.add(c0, f32x4.mul(a, v128.load(b)));
    c1 = f32x4.add(c1, f32x4.mul(a, v128.load(b, 16)));
    c2 = f32x4.add(c2, f32x4.mul(a, v128.load(b, 32)));
    c3 = f32x4.add(c3, f32x4.mul(a, v128.load(b, 48)));
    c4 = f32x4.add(c4, f32x4.mul(a, v128.load(b, 64)));
    c5 = f32x4.add(c5, f32x4.mul(a, v128.load(b, 80)));
    c6 = f32x4.add(c6, f32x4.mul(a, v128.load(b, 96)));
    c7 = f32x4.add(c7, f32x4.mul(a, v128.load(b, 112)));
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
  v128.store(c, c4, 64);
  v128.store(c, c5, 80);
  v128.store(c, c6, 96);
  v128.store(c, c7, 112);
}

function panel16(list: usize, end: usize, column: usize, c: usize): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  for (; list < end; list += 8) {
    const a = v128.load32_splat(list);
    const b = load<usize>(list, 4) + column;
    c0 = f32x4.add(c0, f32x4.mul(a, v128.load(b)));
    c1 = f32x4.add(c1, f32x4.mul(a, v128.load(b, 16)));
    c2 = f32x4.add(c2, f32x4.mul(a, v128.load(b, 32)));
    c3 = f32x4.add(c3, f32x4.mul(a, v128.load(b, 48)));
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
}
