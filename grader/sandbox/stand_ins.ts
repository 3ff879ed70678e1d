/** What the child makes of values that stand for others, and what it says of values too large to send. */
import { Matrix } from "../../lib/matrix.ts";
import { isNamed, type Shape } from "./shapes.ts";
import { dtypeOf, DTYPES, type NumberArray, type Repeated, Sampled, type View } from "./values.ts";

/** Bytes before a repeated array: loadMnist's arrays begin behind a header too. */
const HEADER = 16;

/** The part of a larger array. */
export function viewOf({ whole, from, to }: View): NumberArray {
  return whole.subarray(from, to);
}

/** The array or matrix that repeats another one. */
export function repeat({ value, length }: Repeated): NumberArray | Matrix {
  if (!(value instanceof Matrix)) return repeated(value, length, HEADER);
  const { cols, data } = value;
  return new Matrix(length, cols, repeated(data as NumberArray, length * cols, 0) as Float32Array);
}

function repeated(from: NumberArray, length: number, offset: number): NumberArray {
  const type = DTYPES[dtypeOf(from)!];
  const all = new type(offset + length).subarray(offset);
  all.set(from.subarray(0, length));
  for (let done = from.length; done < length; done *= 2) all.copyWithin(done, 0, length - done);
  return all;
}

/** A result with the given rows alone of its matrices; those that lack a row stay whole. */
export function thinned(value: unknown, rows: readonly number[], shape: Shape = {}): unknown {
  if (value instanceof Matrix) return sampled(value, rows);
  if (value === null || typeof value !== "object" || Object.keys(shape).length === 0) return value;
  if (Array.isArray(value) && !isNamed(value, shape)) {
    return value.map((item) => thinned(item, rows, shape));
  }
  const fields = value as Record<string, unknown>;
  return Object.fromEntries(
    Object.keys(shape).filter((name) => name in fields)
      .map((name) => [name, thinned(fields[name], rows, shape[name])]),
  );
}

function sampled(matrix: Matrix, at: readonly number[]): unknown {
  const { rows, cols, data } = matrix;
  if (!at.every((row) => row < rows) || data.length !== rows * cols) return matrix;
  const sample = new Matrix(at.length, cols);
  at.forEach((row, i) => sample.data.set(data.subarray(row * cols, (row + 1) * cols), i * cols));
  return new Sampled(rows, cols, sample);
}

/** What a result shares its memory with: an argument by its place, or an earlier result. */
export type Shared = number | "earlier";

/** Whether a result lies in the memory of an argument or of an earlier result; undefined where it has its own. */
export function sharedBy(
  result: unknown,
  args: readonly unknown[],
  earlier: unknown,
  shape?: Shape,
): Shared | undefined {
  const own = viewsIn(result, shape);
  const isIn = (views: ArrayBufferView[]) =>
    views.some((view) => own.some((other) => overlap(view, other)));
  const index = args.findIndex((arg) => isIn(viewsIn(arg)));
  if (index !== -1) return index;
  return isIn(viewsIn(earlier, shape)) ? "earlier" : undefined;
}

function overlap(a: ArrayBufferView, b: ArrayBufferView): boolean {
  const [endOfA, endOfB] = [a.byteOffset + a.byteLength, b.byteOffset + b.byteLength];
  return a.buffer === b.buffer && a.byteOffset < endOfB && b.byteOffset < endOfA;
}

/** The arrays of numbers in a value. */
function viewsIn(value: unknown, shape?: Shape, depth = 0): ArrayBufferView[] {
  if (value === null || typeof value !== "object" || depth > 3) return [];
  if (value instanceof Matrix) return [value.data];
  if (ArrayBuffer.isView(value)) return [value];
  if (Array.isArray(value) && !isNamed(value, shape)) {
    return value.flatMap((item) => viewsIn(item, shape, depth + 1));
  }
  const fields = value as Record<string, unknown>;
  return Object.keys(shape ?? value).flatMap((name) =>
    viewsIn(fields[name], shape?.[name], depth + 1)
  );
}
