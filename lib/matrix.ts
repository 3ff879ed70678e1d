/**
 * A matrix of float32 numbers, row after row in one array, as PyTorch and C hold it.
 *
 * The entry in row `r` and column `c` is `data[r * cols + c]`. Fast loops read `data` directly;
 * `get` and `set` do the same and check their indices.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const m = Matrix.from([[1, 2, 3], [4, 5, 6]]);
 * assertEquals(m.rows, 2);
 * assertEquals(m.get(1, 0), 4);
 * assertEquals(m.data[1 * m.cols + 0], 4);
 * ```
 */
export class Matrix {
  /**
   * @param rows number of rows, a whole number from 0
   * @param cols number of columns, a whole number from 0
   * @param data the `rows * cols` numbers, row by row; zeros when left out; kept, not copied
   * @throws {RangeError} when a size is not a whole number from 0, or `data` has another length
   */
  constructor(
    readonly rows: number,
    readonly cols: number,
    readonly data: Float32Array = new Float32Array(checkedLength(rows, cols)),
  ) {
    const length = checkedLength(rows, cols);
    if (data.length !== length) {
      throw new RangeError(
        `Cannot make a ${rows}×${cols} matrix of ${data.length} numbers: it holds ${length}`,
      );
    }
  }

  /**
   * Makes a matrix from an array of rows.
   *
   * @throws {RangeError} when the rows differ in length
   * @throws {TypeError} when a row is not an array
   *
   * @example
   * ```ts
   * import { assertEquals } from "@std/assert";
   * assertEquals(Matrix.from([[1, 2]]).data, new Float32Array([1, 2]));
   * ```
   */
  static from(rows: number[][]): Matrix {
    const odd = Array.from(rows).findIndex((row) => typeof row?.length !== "number");
    if (odd !== -1) {
      throw new TypeError(
        `Cannot make a matrix of rows: row ${odd} is ${rows[odd]}, not an array of numbers`,
      );
    }
    const cols = rows[0]?.length ?? 0;
    const ragged = rows.findIndex((row) => row.length !== cols);
    if (ragged !== -1) {
      throw new RangeError(
        `Cannot make a matrix of rows that differ in length: row 0 has ${cols} numbers, ` +
          `row ${ragged} has ${rows[ragged].length}`,
      );
    }
    return new Matrix(rows.length, cols, Float32Array.from(rows.flat()));
  }

  /**
   * The number in one place.
   *
   * @throws {RangeError} when there is no such place
   */
  get(row: number, col: number): number {
    return this.data[checkedIndex(this, row, col)];
  }

  /**
   * Puts a number, rounded to float32, in one place.
   *
   * @throws {RangeError} when there is no such place
   */
  set(row: number, col: number, value: number): void {
    this.data[checkedIndex(this, row, col)] = value;
  }

  /**
   * One row, as a view: writing into it writes into the matrix.
   *
   * @throws {RangeError} when there is no such row
   *
   * @example
   * ```ts
   * import { assertEquals } from "@std/assert";
   * const m = Matrix.from([[1, 2], [3, 4]]);
   * m.row(1)[0] = 30;
   * assertEquals(m.toRows(), [[1, 2], [30, 4]]);
   * ```
   */
  row(index: number): Float32Array {
    if (!isIndex(index, this.rows)) {
      throw new RangeError(`Cannot read row ${index} of a ${this.rows}×${this.cols} matrix`);
    }
    return this.data.subarray(index * this.cols, (index + 1) * this.cols);
  }

  /** The numbers as an array of rows: a copy, good for printing and comparing. */
  toRows(): number[][] {
    return Array.from({ length: this.rows }, (_, r) => Array.from(this.row(r)));
  }
}

function checkedLength(rows: number, cols: number): number {
  if (!isIndex(rows, Infinity) || !isIndex(cols, Infinity)) {
    throw new RangeError(
      `Cannot make a matrix of ${rows}×${cols}: sizes are whole numbers from 0`,
    );
  }
  return rows * cols;
}

function checkedIndex(m: Matrix, row: number, col: number): number {
  if (!isIndex(row, m.rows) || !isIndex(col, m.cols)) {
    throw new RangeError(`Cannot reach [${row}][${col}] of a ${m.rows}×${m.cols} matrix`);
  }
  return row * m.cols + col;
}

function isIndex(value: number, end: number): boolean {
  return Number.isInteger(value) && value >= 0 && value < end;
}
