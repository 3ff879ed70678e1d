/** What the child makes of values that stand for others, and what it says of values too large to send. */
import { Matrix } from "../../lib/matrix.ts";
import type { Shape } from "./shapes.ts";
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

/** The first argument whose memory a result lies in; undefined where it has its own. */
export function argumentIn(result: unknown, args: readonly unknown[], shape?: Shape) {
  const own = buffersOf(result, shape);
  const index = args.findIndex((arg) => buffersOf(arg).some((buffer) => own.includes(buffer)));
  return index === -1 ? undefined : index;
}

function buffersOf(value: unknown, shape?: Shape, depth = 0): ArrayBufferLike[] {
  if (value === null || typeof value !== "object" || depth > 3) return [];
  if (value instanceof Matrix) return [value.data.buffer];
  if (ArrayBuffer.isView(value)) return [value.buffer];
  const fields = value as Record<string, unknown>;
  return Object.keys(shape ?? value).flatMap((name) =>
    buffersOf(fields[name], shape?.[name], depth + 1)
  );
}
