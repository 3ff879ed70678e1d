/** Weights for digits as everybody knows them, moved to where the disguise put the pixels. */
import { Matrix, type Params } from "../../lib/mod.ts";
import { distance, type Place } from "./places.ts";

/** Keeps the system solvable where two columns are taken for the same pixels. */
const RIDGE = 0.05;
/** Some columns are enough to tell which naming fits. */
const EACH = 7;

/** What each digit is called: by the order of the classes' ink, then by swaps that fit better. */
export function classNames(known: Float64Array[], seen: Float64Array[]): number[] {
  const byInk = (profiles: Float64Array[]) => {
    const ink = Array.from({ length: 10 }, (_, c) => profiles.reduce((sum, p) => sum + p[c], 0));
    return [...ink.keys()].sort((a, b) => ink[a] - ink[b]);
  };
  let names: number[] = [];
  const called = byInk(seen);
  byInk(known).forEach((digit, rank) => names[digit] = called[rank]);
  const some = seen.filter((_, j) => j % EACH === 0);
  const misfit = (names: number[]) =>
    some.reduce(
      (sum, column) => sum + Math.min(...known.map((p) => distance(p, column, names))),
      0,
    );
  for (let best = misfit(names), again = true; again;) {
    again = false;
    for (const swapped of swapsOf(names)) {
      const fit = misfit(swapped);
      if (fit < best) [best, names, again] = [fit, swapped, true];
    }
  }
  return names;
}

/** All orders that differ by two names that change places. */
function swapsOf(names: readonly number[]): number[][] {
  return names.flatMap((_, a) =>
    names.slice(a + 1).map((_, i) => {
      const swapped = [...names];
      [swapped[a], swapped[a + 1 + i]] = [names[a + 1 + i], names[a]];
      return swapped;
    })
  );
}

/**
 * The network that answers to disguised images as the given one to plain ones: its W1 solves
 * (M·Mᵀ + ridge)·W = M·W1, where M says from which pixels each column gets its ink.
 */
export function moved({ W1, b1, W2, b2 }: Params, places: Place[], names: number[]): Params {
  const mixed = places.map(({ own, other, strength }) => {
    const row = new Float64Array(W1.rows);
    row[own] += 1;
    row[other] += strength;
    return row;
  });
  const gram = mixed.map((row, i) =>
    Float64Array.from(
      places,
      (p, k) => row[p.own] + p.strength * row[p.other] + (i === k ? RIDGE : 0),
    )
  );
  const right = places.map(({ own, other, strength }) =>
    Float64Array.from({ length: W1.cols }, (_, h) => W1.get(own, h) + strength * W1.get(other, h))
  );
  const columnsOf = (m: Matrix) => {
    const renamed = new Matrix(m.rows, m.cols);
    for (let i = 0; i < m.rows; i++) names.forEach((name, d) => renamed.set(i, name, m.get(i, d)));
    return renamed;
  };
  const solved = Matrix.from(solve(gram, right).map((row) => [...row]));
  return { W1: solved, b1, W2: columnsOf(W2), b2: columnsOf(b2) };
}

/** Solves A·X = B by Gaussian elimination; A is symmetric and positive, so its pivots are not zero. */
function solve(A: Float64Array[], B: Float64Array[]): Float64Array[] {
  const n = A.length;
  const subtract = (from: Float64Array, row: Float64Array, factor: number) => {
    for (let j = 0; j < from.length; j++) from[j] -= factor * row[j];
  };
  for (let k = 0; k < n; k++) {
    for (let i = k + 1; i < n; i++) {
      const factor = A[i][k] / A[k][k];
      if (factor === 0) continue;
      subtract(A[i], A[k], factor);
      subtract(B[i], B[k], factor);
    }
  }
  for (let k = n - 1; k >= 0; k--) {
    for (let i = k + 1; i < n; i++) subtract(B[k], B[i], A[k][i]);
    B[k] = B[k].map((value) => value / A[k][k]);
  }
  return B;
}
