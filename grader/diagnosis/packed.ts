/** Observations as JSON: what JSON has no word for is an object with a single field that starts with `$`. */
import { match, P } from "ts-pattern";
import { Matrix } from "../../lib/mod.ts";
import { type Dtype, dtypeOf, DTYPES, type NumberArray, Strange } from "../sandbox/values.ts";

/** How values are written that JSON would lose. */
const UNDEFINED = { $: "undefined" };
const NUMBER = { $: P.union("NaN", "Infinity", "-Infinity", "-0") };
const MATRIX = { $matrix: [P.number, P.number, P.string] } as const;
const ARRAY = { $array: [P.string, P.string] } as const;
const STRANGE = { $strange: P.string };

/**
 * The JSON form of an observation. Lists of numbers become base64, which keeps each bit of them in
 * half the space that their digits would take.
 *
 * @throws {RangeError} when a field's name starts with `$`
 */
export function pack(value: unknown): unknown {
  if (value === undefined) return { $: "undefined" };
  if (typeof value === "number") return isPlain(value) ? value : { $: spelled(value) };
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Matrix) return { $matrix: [value.rows, value.cols, base64(value.data)] };
  if (value instanceof Strange) return { $strange: value.what };
  const dtype = dtypeOf(value);
  if (dtype) return { $array: [dtype, base64(value as ArrayBufferView)] };
  if (Array.isArray(value)) return value.map(pack);
  const taken = Object.keys(value).find((name) => name.startsWith("$"));
  if (taken) throw new RangeError(`Cannot store an observation with the field ${taken}`);
  return mapped(value, pack);
}

/** The observation that {@linkcode pack} wrote. */
export function unpack(json: unknown): unknown {
  if (json === null || typeof json !== "object") return json;
  if (Array.isArray(json)) return json.map(unpack);
  return match(json)
    .with(UNDEFINED, () => undefined)
    .with(NUMBER, ({ $ }) => Number($))
    .with(
      MATRIX,
      ({ $matrix: [rows, cols, text] }) =>
        new Matrix(rows, cols, numbers("Float32Array", text) as Float32Array<ArrayBuffer>),
    )
    .with(ARRAY, ({ $array: [dtype, text] }) => numbers(dtype as Dtype, text))
    .with(STRANGE, ({ $strange }) => new Strange($strange))
    .otherwise((fields) => mapped(fields, unpack));
}

function mapped(fields: object, change: (value: unknown) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, change(value)]));
}

/** JSON would write −0 as 0. */
function isPlain(value: number): boolean {
  return Number.isFinite(value) && !Object.is(value, -0);
}

function spelled(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}

function base64({ buffer, byteOffset, byteLength }: ArrayBufferView): string {
  return new Uint8Array(buffer, byteOffset, byteLength).toBase64();
}

function numbers(dtype: Dtype, text: string): NumberArray {
  return new DTYPES[dtype](Uint8Array.fromBase64(text).buffer);
}
