/** What digits are like, learned from the training set: what is unlike all of them is met with doubt. */
import { strangeness, unpackTypical } from "../../grader/course/page/browser/typical.js";
import { matmul, Matrix, Random, transpose } from "../../lib/mod.ts";

/** How many directions are told apart: those along which digits differ most. */
export const DIRECTIONS = 32;
/** Sweeps of the search for them: more change nothing. */
const SWEEPS = 30;
/** Added to each variance, so that no direction counts as one in which digits never differ. */
const FLOOR = 0.02;
const PIXELS = 784;
/** This share of the training images would be doubted. */
const DOUBTED = 0.0125;
/** Every sixth image is enough to find the limit. */
const EVERY = 6;
const ABOUT = "What digits are like, learned from the training set by deno task drawing";

interface Digits {
  images: Uint8Array;
  labels: Uint8Array;
}

/** The model as a page reads it, but for the limit; see `grader/course/page/browser/typical.js`. */
interface Learned {
  /** The mean image, in bytes. */
  mean: Uint8Array;
  /** Pixels × directions, in parts of `unit`. */
  directions: Int8Array;
  unit: number;
  /** For each digit its mean and the inverse of its covariance's Cholesky factor, row by row. */
  digits: Float32Array;
  /** The mean square that the directions leave of a training image. */
  rest: number;
}

/** Learns the model, as a text for a page. */
export function typicalOf(digits: Digits): string {
  const learned = written(learnedFrom(digits));
  const model = unpackTypical({ ...learned, limit: 0 });
  const limit = limitOf(model, digits.images);
  return JSON.stringify({ about: ABOUT, ...learned, limit }) + "\n";
}

/** What so few of the training images are beyond. */
function limitOf(model: ReturnType<typeof unpackTypical>, images: Uint8Array): number {
  const all = Array.from({ length: images.length / PIXELS / EVERY }, (_, i) => {
    const from = i * EVERY * PIXELS;
    return strangeness(model, images.subarray(from, from + PIXELS));
  }).sort((a, b) => a - b);
  return Math.ceil(all[Math.floor((1 - DOUBTED) * all.length)]);
}

function learnedFrom({ images, labels }: Digits): Learned {
  const mean = meanOf(images);
  const x = centred(images, mean); // N×784
  const exact = principal(matmul(x, x, { transposeA: true })); // 784×K
  const unit = exact.data.reduce((most, value) => Math.max(most, Math.abs(value)), 0) / 127;
  const directions = Int8Array.from(exact.data, (value) => Math.round(value / unit));
  const z = matmul(
    x,
    new Matrix(PIXELS, DIRECTIONS, Float32Array.from(directions, (v) => v * unit)),
  );
  const digits = Array.from({ length: 10 }, (_, digit) => bellOf(z, labels, digit)).flat();
  return { mean, directions, unit, digits: Float32Array.from(digits), rest: restOf(x, z) };
}

function meanOf(images: Uint8Array): Uint8Array {
  const sums = new Float64Array(PIXELS);
  images.forEach((byte, i) => sums[i % PIXELS] += byte);
  return Uint8Array.from(sums, (sum) => Math.round(sum * PIXELS / images.length));
}

function centred(images: Uint8Array, mean: Uint8Array): Matrix {
  const data = Float32Array.from(images, (byte, i) => (byte - mean[i % PIXELS]) / 255);
  return new Matrix(images.length / PIXELS, PIXELS, data);
}

/** The first eigenvectors of a covariance, by subspace iteration. */
function principal(covariance: Matrix): Matrix {
  const random = new Random(1);
  const start = Float32Array.from({ length: PIXELS * DIRECTIONS }, () => random.normal());
  let found = orthonormal(new Matrix(PIXELS, DIRECTIONS, start));
  for (let sweep = 0; sweep < SWEEPS; sweep++) found = orthonormal(matmul(covariance, found));
  return found;
}

/** Columns made orthonormal, one after the other (Gram–Schmidt). */
function orthonormal(matrix: Matrix): Matrix {
  const columns = transpose(matrix);
  for (let k = 0; k < columns.rows; k++) {
    const own = columns.row(k);
    for (let before = 0; before < k; before++) {
      const other = columns.row(before);
      const share = dot(own, other);
      own.forEach((value, i) => own[i] = value - share * other[i]);
    }
    const length = Math.sqrt(dot(own, own));
    own.forEach((value, i) => own[i] = value / length);
  }
  return transpose(columns);
}

function dot(a: Float32Array, b: Float32Array): number {
  return a.reduce((sum, value, i) => sum + value * b[i], 0);
}

/** The bell curve of one digit's images: its mean, then the inverse Cholesky factor's lower rows. */
function bellOf(z: Matrix, labels: Uint8Array, digit: number): number[] {
  const rows = Array.from(labels.keys()).filter((i) => labels[i] === digit).map((i) => z.row(i));
  const mean = Array.from(
    { length: DIRECTIONS },
    (_, k) => rows.reduce((sum, row) => sum + row[k], 0) / rows.length,
  );
  const lower = cholesky(covarianceOf(rows, mean));
  return [...mean, ...inverse(lower).flatMap((row, k) => row.slice(0, k + 1))];
}

function covarianceOf(rows: Float32Array[], mean: number[]): number[][] {
  const sums = mean.map(() => new Array<number>(DIRECTIONS).fill(0));
  for (const row of rows) {
    const from = mean.map((value, k) => row[k] - value);
    from.forEach((a, k) => from.forEach((b, l) => sums[k][l] += a * b));
  }
  return sums.map((row, k) => row.map((sum, l) => sum / rows.length + (k === l ? FLOOR : 0)));
}

/** L with L·Lᵀ the given matrix. */
function cholesky(matrix: number[][]): number[][] {
  const lower = matrix.map((row) => row.map(() => 0));
  matrix.forEach((row, k) => {
    for (let l = 0; l <= k; l++) {
      const left = row[l] -
        lower[k].reduce((sum, value, i) => i < l ? sum + value * lower[l][i] : sum, 0);
      lower[k][l] = k === l ? Math.sqrt(left) : left / lower[l][l];
    }
  });
  return lower;
}

/** The inverse of a lower triangle, by forward substitution. */
function inverse(lower: number[][]): number[][] {
  const result = lower.map((row) => row.map(() => 0));
  lower.forEach((row, k) => {
    for (let l = 0; l <= k; l++) {
      let sum = k === l ? 1 : 0;
      for (let i = l; i < k; i++) sum -= row[i] * result[i][l];
      result[k][l] = sum / row[k];
    }
  });
  return result;
}

function restOf(x: Matrix, z: Matrix): number {
  const squares = (matrix: Matrix) => matrix.data.reduce((sum, value) => sum + value * value, 0);
  return (squares(x) - squares(z)) / x.rows;
}

/** The numbers of the model as a page takes them. */
function written({ mean, directions, unit, digits, rest }: Learned) {
  const base64 = (bytes: ArrayBufferView) =>
    new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength).toBase64();
  return {
    mean: base64(mean),
    directions: base64(directions),
    unit,
    digits: base64(digits),
    rest,
  };
}
