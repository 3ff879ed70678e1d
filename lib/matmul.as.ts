/**
 * The kernel of `matmul.ts`, in AssemblyScript: `deno task build:kernel` makes `matmul.wasm` of it.
 *
 * It multiplies one tile by another, in memory of a fixed size. For each row of A it first lists
 * the entries that are not zero, each with the address of the row of B it multiplies, and then
 * walks that list: four fifths of an MNIST image cost next to nothing. Aᵀ differs in its lists
 * alone.
 *
 * Vectors reach past a row's end when its length is no multiple of theirs. What they read there
 * goes past the end of a row of C, where the next row overwrites it; after the last row stands a
 * list that is used up. No result depends on it.
 */

/** How many numbers a tile holds at most. */
export const TILE: i32 = 1 << 18;

const BYTES: i32 = 4 * TILE;
/** Where the tiles lie, their rows end to end. */
export const A: usize = memory.data(BYTES, 16);
export const B: usize = memory.data(BYTES, 16);
export const C: usize = memory.data(BYTES, 16);

/** A list is a run of float32 factors, and as far behind each the address of its row of B. */
const ADDRESSES: i32 = 2 * BYTES;
/** The list of one row of A. */
const LIST: usize = memory.data(2 * ADDRESSES, 16);
/** The lists of all columns of A, and the address where each ends. */
const LISTS: usize = memory.data(2 * ADDRESSES, 16);
const ENDS: usize = memory.data(BYTES, 16);
/** A row of B for a factor that fills up a list. */
const ZEROS: usize = memory.data(BYTES, 16);

/** For each set of four lanes, as bits, the shuffle that moves them to the front. */
const SHUFFLES: usize = memory.data(16 * 16, 16);
for (let kept = 0; kept < 16; kept++) {
  let to = SHUFFLES + 16 * kept;
  for (let lane = 0; lane < 4; lane++) {
    if ((kept & (1 << lane)) === 0) continue;
    store<i32>(to, 0x03020100 + 0x04040404 * lane); // the four bytes of that lane
    to += 4;
  }
}

/** Whether the first `count` numbers of B are all finite. */
export function isFiniteB(count: i32): bool {
  let rest = f32x4.splat(0); // x − x is 0 for a finite x, NaN for the others
  let at = B;
  for (const end = B + 4 * (count & ~3); at < end; at += 16) {
    const x = v128.load(at);
    rest = f32x4.add(rest, f32x4.sub(x, x));
  }
  for (const end = B + 4 * count; at < end; at += 4) {
    const x = v128.load32_splat(at);
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
    const end = listRow(A + 4 * i * k, k, B, 4 * m, skipZeros);
    multiplyRow(LIST, end, C + 4 * i * m, m);
  }
}

/** C (n×m) becomes Aᵀ·B, with A k×n and B k×m. */
export function multiplyTransposed(n: i32, k: i32, m: i32, skipZeros: bool): void {
  const size = 4 * (k + 1); // of a column's list, and one factor to fill it up
  for (let i = 0; i < n; i++) store<usize>(ENDS + 4 * i, LISTS + i * size);
  for (let p = 0; p < k; p++) {
    const end = listRow(A + 4 * p * n, n, ENDS, 4, skipZeros);
    for (let at = LIST; at < end; at += 4) {
      append(load<usize>(at, ADDRESSES), load<f32>(at), B + 4 * p * m);
    }
  }
  for (let i = 0; i < n; i++) {
    multiplyRow(LISTS + i * size, load<usize>(ENDS + 4 * i), C + 4 * i * m, m);
  }
}

/** Appends a factor, and its row of B, to the list whose end stands at the given place. */
function append(endAt: usize, factor: f32, b: usize): void {
  const end = load<usize>(endAt);
  store<f32>(end, factor);
  store<usize>(end, b, ADDRESSES);
  store<usize>(endAt, end + 4);
}

/**
 * Lists a row of A, its first entry with the address `first`, each further one `step` bytes on.
 * Returns the end of the list. Without a branch: which pixels are zero can't be foretold.
 */
function listRow(a: usize, count: i32, first: usize, step: i32, skipZeros: bool): usize {
  const all = skipZeros ? 0 : 15;
  const next = i32x4.splat(4 * step);
  let addresses = i32x4.mul(i32x4.splat(step), i32x4(0, 1, 2, 3));
  addresses = i32x4.add(i32x4.splat(<i32> first), addresses);
  let end = LIST;
  for (let p = 0; p < count; p += 4) {
    const x = v128.load(a + 4 * p);
    let kept = i32x4.bitmask(f32x4.ne(x, f32x4.splat(0))) | all;
    if (count - p < 4) kept &= (1 << (count - p)) - 1;
    const shuffle = v128.load(SHUFFLES + 16 * kept);
    v128.store(end, v128.swizzle(x, shuffle));
    v128.store(end, v128.swizzle(addresses, shuffle), ADDRESSES);
    end += 4 * popcnt(kept);
    addresses = i32x4.add(addresses, next);
  }
  return end;
}

/** One row of C, 32 or 16 columns at a time. */
function multiplyRow(list: usize, end: usize, c: usize, m: i32): void {
  store<f32>(end, 0); // panels take factors by twos: one more does no harm
  store<usize>(end, ZEROS, ADDRESSES);
  let j = 0;
  for (; m - j > 16; j += 32) panel32(list, end, 4 * j, c + 4 * j);
  if (j < m) panel16(list, end, 4 * j, c + 4 * j);
}

/** Sums the list's rows of B, times their factors, in 32 columns: they stay in registers. */
function panel32(list: usize, end: usize, column: usize, c: usize): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0, c4 = c0, c5 = c0, c6 = c0, c7 = c0;
  for (; list < end; list += 8) {
    const a0 = v128.load32_splat(list);
    const b0 = column + load<usize>(list, ADDRESSES);
    c0 = f32x4.add(c0, f32x4.mul(a0, v128.load(b0)));
    c1 = f32x4.add(c1, f32x4.mul(a0, v128.load(b0, 16)));
    c2 = f32x4.add(c2, f32x4.mul(a0, v128.load(b0, 32)));
    c3 = f32x4.add(c3, f32x4.mul(a0, v128.load(b0, 48)));
    c4 = f32x4.add(c4, f32x4.mul(a0, v128.load(b0, 64)));
    c5 = f32x4.add(c5, f32x4.mul(a0, v128.load(b0, 80)));
    c6 = f32x4.add(c6, f32x4.mul(a0, v128.load(b0, 96)));
    c7 = f32x4.add(c7, f32x4.mul(a0, v128.load(b0, 112)));
    const a1 = v128.load32_splat(list, 4);
    const b1 = column + load<usize>(list, ADDRESSES + 4);
    c0 = f32x4.add(c0, f32x4.mul(a1, v128.load(b1)));
    c1 = f32x4.add(c1, f32x4.mul(a1, v128.load(b1, 16)));
    c2 = f32x4.add(c2, f32x4.mul(a1, v128.load(b1, 32)));
    c3 = f32x4.add(c3, f32x4.mul(a1, v128.load(b1, 48)));
    c4 = f32x4.add(c4, f32x4.mul(a1, v128.load(b1, 64)));
    c5 = f32x4.add(c5, f32x4.mul(a1, v128.load(b1, 80)));
    c6 = f32x4.add(c6, f32x4.mul(a1, v128.load(b1, 96)));
    c7 = f32x4.add(c7, f32x4.mul(a1, v128.load(b1, 112)));
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

/** As panel32, in 16 columns. */
function panel16(list: usize, end: usize, column: usize, c: usize): void {
  let c0 = f32x4.splat(0), c1 = c0, c2 = c0, c3 = c0;
  for (; list < end; list += 8) {
    const a0 = v128.load32_splat(list);
    const b0 = column + load<usize>(list, ADDRESSES);
    c0 = f32x4.add(c0, f32x4.mul(a0, v128.load(b0)));
    c1 = f32x4.add(c1, f32x4.mul(a0, v128.load(b0, 16)));
    c2 = f32x4.add(c2, f32x4.mul(a0, v128.load(b0, 32)));
    c3 = f32x4.add(c3, f32x4.mul(a0, v128.load(b0, 48)));
    const a1 = v128.load32_splat(list, 4);
    const b1 = column + load<usize>(list, ADDRESSES + 4);
    c0 = f32x4.add(c0, f32x4.mul(a1, v128.load(b1)));
    c1 = f32x4.add(c1, f32x4.mul(a1, v128.load(b1, 16)));
    c2 = f32x4.add(c2, f32x4.mul(a1, v128.load(b1, 32)));
    c3 = f32x4.add(c3, f32x4.mul(a1, v128.load(b1, 48)));
  }
  v128.store(c, c0);
  v128.store(c, c1, 16);
  v128.store(c, c2, 32);
  v128.store(c, c3, 48);
}
