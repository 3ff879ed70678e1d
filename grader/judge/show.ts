import { Matrix } from "../../lib/mod.ts";
import { Keep, Repeated, Seeded, Strange, View } from "../sandbox/values.ts";

/** No counterexample is longer; a submission's answer may be. */
const MOST_ITEMS = 1_000;
/** So many numbers in all, however they are nested: the search for an example shows an answer many times. */
const MOST_IN_ALL = 20_000;

/** The shortest decimal that reads back to the same float32; numbers are never cut. */
export function showNumber(value: number): string {
  if (!Number.isFinite(value) || Math.fround(value) !== value) return String(value);
  for (let digits = 1; digits < 10; digits++) {
    const short = Number(value.toPrecision(digits));
    if (Math.fround(short) === value) return String(short);
  }
  return String(value);
}

/** Rows as code: `[[1, 2], [3, 4]]`. */
export function showRows(rows: Iterable<Iterable<number>>): string {
  const list = (items: string[]) => `[${items.join(", ")}]`;
  return list(Array.from(rows, (row) => list(Array.from(row, showNumber))));
}

/** An argument as code; a matrix as its rows. */
export function show(value: unknown): string {
  return itemsIn(value) > MOST_IN_ALL ? describe(value) : showWhole(value);
}

/** How many numbers there would be to show, about: what is long is shown by its kind. */
function itemsIn(value: unknown): number {
  if (value === null || typeof value !== "object") return 1;
  if (value instanceof Matrix) return itemsIn(value.data);
  if (value instanceof View) return value.whole.length;
  const { length = 0 } = value as { length?: number };
  if (ArrayBuffer.isView(value)) return length > MOST_ITEMS ? 1 : length;
  if (Array.isArray(value) && length > MOST_ITEMS) return 1;
  return Object.values(value).reduce((sum: number, item) => sum + itemsIn(item), 0);
}

function showWhole(value: unknown): string {
  if (typeof value === "number") return showNumber(value);
  if (value instanceof Matrix) {
    return value.data.length > MOST_ITEMS ? describe(value) : showRows(value.toRows());
  }
  if (value instanceof Keep) return showWhole(value.value);
  if (value instanceof View) return showView(value);
  if (value instanceof Repeated) return describe(value.value);
  if (value instanceof Seeded) return `new Random(${value.seed})`;
  if (ArrayBuffer.isView(value) || Array.isArray(value)) {
    const { length } = value as unknown as ArrayLike<unknown>;
    if (length > MOST_ITEMS) {
      return Array.isArray(value) ? `an array of length ${length}` : describe(value);
    }
    return `[${Array.from(value as unknown as ArrayLike<unknown>, showWhole).join(", ")}]`;
  }
  if (value !== null && typeof value === "object" && !(value instanceof Strange)) {
    return `{ ${Object.entries(value).map(([name, v]) => `${name}: ${showField(v)}`).join(", ")} }`;
  }
  return describe(value);
}

/** A field as code: a short text in its quotes. */
function showField(value: unknown): string {
  return typeof value === "string" && value.length <= 40 ? JSON.stringify(value) : showWhole(value);
}

/** A part of an array as code that makes it: a list of numbers alone would not fail. */
function showView({ whole, from, to }: View): string {
  const name = Object.prototype.toString.call(whole).slice(8, -1);
  return `${name}.of(${Array.from(whole, showNumber).join(", ")}).subarray(${from}, ${to})`;
}

/** A call as code: `softmax([[89, 0]])`. */
export function showCall(fn: string, args: unknown[]): string {
  return `${fn}(${args.map(show).join(", ")})`;
}

/** What kind of thing a value is: "a 2×3 Matrix", "undefined", "a string". */
export function describe(value: unknown): string {
  if (value instanceof Matrix) return `a ${value.rows}×${value.cols} Matrix`;
  if (value instanceof Strange) return value.what;
  if (ArrayBuffer.isView(value)) return describeView(value);
  if (Array.isArray(value)) return "an array";
  if (typeof value === "number") return `the number ${showNumber(value)}`;
  if (typeof value === "boolean") return String(value);
  if (typeof value === "string") return `the string ${JSON.stringify(value.slice(0, 40))}`;
  if (isLostMatrix(value)) return "a plain object with a Matrix's fields";
  return value == null ? String(value) : "an object";
}

/** Whether a value is a Matrix that was copied without its class. */
export function isLostMatrix(value: unknown): boolean {
  return value !== null && typeof value === "object" && !(value instanceof Matrix) &&
    ["rows", "cols", "data"].every((field) => field in value);
}

function describeView(view: ArrayBufferView): string {
  const name = Object.prototype.toString.call(view).slice(8, -1);
  return "length" in view ? `a ${name} of length ${view.length}` : `a ${name}`;
}
