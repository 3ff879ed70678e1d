/**
 * The kernel of `matmul.ts`, in AssemblyScript: `deno task build:kernel` makes `matmul.wasm` of it.
 *
 * It multiplies one tile by another, in memory of a fixed size, in one of two ways.
 *
 * Where many entries of A are zero, it first lists for each row of A those that are not, each with
 * the address of the row of B it multiplies, and then walks that list: four fifths of an MNIST image
 * cost next to nothing. Aᵀ differs in its lists alone.
 *
 * Where A is dense, four rows of A share each load from B. Aᵀ differs in its steps alone.
 *
 * Vectors reach past a row's end when its length is no multiple of theirs. What they read there
 * goes past the end of a row of C, where the next row overwrites it; after the last row stands a
 * list that is used up. No result depends on it.
 */

/** How many numbers a tile holds at most. */
export const TILE: i32 = 1 << 18;

/** How many rows of B a tile has at most. */
export const DEPTH: i32 = 1 << 10;

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

/** Eight columns of B, rows end to end. */
const PANEL: usize = memory.data(32 * DEPTH, 16);

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
  if (n >= 4 && isDense(n * k, m)) return multiplyDense(n, k, m, 4 * k, 4);
  for (let i = 0; i < n; i++) {
    const end = listRow(A + 4 * i * k, k, B, 4 * m, skipZeros);
    multiplyRow(LIST, end, C + 4 * i * m, m);
  }
}

/** C (n×m) becomes Aᵀ·B, with A k×n and B k×m. */
export function multiplyTransposed(n: i32, k: i32, m: i32, skipZeros: bool): void {
  if (n >= 4 && isDense(n * k, m)) return multiplyDense(n, k, m, 4, 4 * n);
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

/**
 * Whether A has too few zeros for lists to pay off, judged by a fifth of its entries. A list costs
 * more where C is narrow: it is walked once for 32 columns.
 */
function isDense(count: i32, m: i32): bool {
  let counts = i32x4.splat(0);
  for (let at = A, end = A + 4 * (count & ~3); at < end; at += 5 * 16) {
    counts = i32x4.sub(counts, f32x4.ne(v128.load(at), f32x4.splat(0))); // true is −1
  }
  const filled = i32x4.extract_lane(counts, 0) + i32x4.extract_lane(counts, 1) +
    i32x4.extract_lane(counts, 2) + i32x4.extract_lane(counts, 3);
  const quarters = m > 16 ? 3 : 1;
  return 4 * (5 * filled) >= quarters * count;
}

/**
 * C (n×m, n at least 4) becomes the product of B and of the matrix whose entry at (i, p) lies at
 * A + i·rowStep + p·innerStep: A or Aᵀ. The last columns come first: what reaches past a row's end
 * is overwritten by the first columns of the next row.
 */
function multiplyDense(n: i32, k: i32, m: i32, rowStep: i32, innerStep: i32): void {
  for (let j = (m - 1) & ~7; j >= 0; j -= 8) {
    packPanel(B + 4 * j, k, m);
    for (let i = 0; i < n; i += 4) {
      const first = min(i, n - 4); // the last four rows may have been there before
      block4x8(A + first * rowStep, rowStep, innerStep, k, C + 4 * (first * m + j), m);
    }
  }
}

/** Copies eight columns of B to where they lie close together: the nearest cache holds them then. */
function packPanel(b: usize, k: i32, m: i32): void {
  for (let to = PANEL, end = PANEL + 32 * k; to < end; to += 32, b += 4 * m) {
    v128.store(to, v128.load(b));
    v128.store(to, v128.load(b, 16), 16);
  }
}

/** Four rows and eight columns of C: they stay in registers, with a row of B and a factor of A. */
function block4x8(
  a: usize,
  rowStep: i32,
  innerStep: i32,
  k: i32,
  c: usize,
  m: i32,
): void {
  let c00 = f32x4.splat(0), c01 = c00, c10 = c00, c11 = c00;
  let c20 = c00, c21 = c00, c30 = c00, c31 = c00;
  for (let b = PANEL, end = PANEL + 32 * k; b < end; b += 32) {
    const b0 = v128.load(b), b1 = v128.load(b, 16);
    const a0 = v128.load32_splat(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load32_splat(a + rowStep);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load32_splat(a + 2 * rowStep);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load32_splat(a + 3 * rowStep);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    a += innerStep;
  }
  store8(c, c00, c01);
  store8(c + 4 * m, c10, c11);
  store8(c + 8 * m, c20, c21);
  store8(c + 12 * m, c30, c31);
}

function store8(c: usize, left: v128, right: v128): void {
  v128.store(c, left);
  v128.store(c, right, 16);
}
