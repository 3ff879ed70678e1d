import { isMatching, P } from "ts-pattern";
import { Matrix } from "../../lib/matrix.ts";
import {
  Callback,
  type Dtype,
  dtypeOf,
  DTYPES,
  Keep,
  Kept,
  MAX_DEPTH,
  type NumberArray,
  Repeated,
  Sampled,
  Seeded,
  Strange,
  View,
} from "./values.ts";

/**
 * More than any answer has that is of use. What a submission sends is read while all others wait: it must
 * not be able to make that long.
 */
const MOST_PARTS = 20_000;

/**
 * What each kind of value looks like, by the field that tells it. A frame has many: each is tried once.
 * Those of matrices are written out, as a training sends thousands, and a pattern takes ten times as long;
 * so are those that hold a list, which may be as long as a frame.
 */
const FORMS = {
  undefined: isMatching({ undefined: true }),
  number: isMatching({ number: P.union("NaN", "Infinity", "-Infinity", "-0") }),
  matrix: ({ matrix }: Partial<Form>) => Array.isArray(matrix) && matrix.length === 3,
  dtype: ({ dtype, at, bytes }: Partial<Form>) =>
    typeof dtype === "string" && typeof at === "number" && typeof bytes === "number",
  list: ({ list }: Partial<Form>) => Array.isArray(list),
  fields: ({ fields }: Partial<Form>) => Array.isArray(fields) && fields.every(isField),
  strange: isMatching({ strange: P.string }),
  kept: isMatching({ kept: P.string }),
  keep: isMatching({ keep: P.string, value: P.any }),
  view: isMatching({ view: P.any, from: P.number, to: P.number }),
  repeated: isMatching({ repeated: P.any, length: P.number }),
  sampled: isMatching({ sampled: [P.number, P.number, P.any] }),
  seed: isMatching({ seed: P.number }),
  callback: isMatching({ callback: true }),
};

function isField(field: unknown): boolean {
  return Array.isArray(field) && field.length === 2 && typeof field[0] === "string";
}

const TAGS = Object.keys(FORMS) as (keyof typeof FORMS)[];

/** All fields of all forms; those of a form's own are there once it has matched. */
interface Form {
  number: string;
  matrix: unknown[];
  dtype: string;
  at: number;
  bytes: number;
  list: unknown[];
  fields: [string, unknown][];
  strange: string;
  kept: string;
  keep: string;
  value: unknown;
  view: unknown;
  from: number;
  to: number;
  repeated: unknown;
  length: number;
  sampled: [number, number, unknown];
  seed: number;
}

/** Reads back what {@linkcode Encoder} wrote; throws a `WireError` on anything else. */
export class Decoder {
  /** Bytes of the body that arrays have taken: each belongs to one array at most. */
  #taken = 0;
  #parts = 0;

  /**
   * @param body the bytes behind the head
   * @param revive makes of a stand-in ({@linkcode Kept}, {@linkcode Seeded}, …) what it stands for
   */
  constructor(readonly body: Uint8Array, readonly revive = (standIn: object): unknown => standIn) {}

  /** The value that a JSON form stands for. */
  decode(json: unknown, depth = 0): unknown {
    if (json === null || typeof json !== "object") return json;
    if (++this.#parts > MOST_PARTS) return new Strange("a value with too many parts");
    if (depth > MAX_DEPTH + 3) throw new WireError("nested too deeply");
    const tag = TAGS.find((tag) => Object.hasOwn(json, tag));
    if (!tag || !FORMS[tag](json)) throw new WireError("an unknown kind of value");
    return this.#read(tag, json as Form, (value) => this.decode(value, depth + 1));
  }

  #read(tag: keyof typeof FORMS, f: Form, inner: (value: unknown) => unknown): unknown {
    switch (tag) {
      case "undefined":
        return undefined;
      case "number":
        return Number(f.number);
      case "matrix":
        return matrixOf(f.matrix.map(inner));
      case "dtype":
        return this.#numbers(f);
      case "list":
        return f.list.map(inner);
      case "fields":
        return Object.fromEntries(f.fields.map(([name, value]) => [name, inner(value)]));
      case "strange":
        return new Strange(f.strange.slice(0, 80));
      case "kept":
        return this.revive(new Kept(f.kept));
      case "keep":
        return this.revive(new Keep(f.keep, inner(f.value)));
      case "view":
        return this.revive(new View(numbersIn(inner(f.view)), f.from, f.to));
      case "repeated":
        return this.revive(new Repeated(rowsIn(inner(f.repeated)), f.length));
      case "sampled":
        return sampledOf(f.sampled, inner);
      case "seed":
        return this.revive(new Seeded(f.seed));
      case "callback":
        return this.revive(new Callback());
    }
  }

  #numbers({ dtype, at, bytes }: { dtype: string; at: number; bytes: number }): NumberArray {
    const type = Object.hasOwn(DTYPES, dtype) ? DTYPES[dtype as Dtype] : undefined;
    const left = this.body.length - (this.#taken += bytes);
    const fits = [at, bytes, left, this.body.length - at - bytes].every((n) =>
      Number.isInteger(n) && n >= 0
    );
    if (!type || !fits || bytes % type.BYTES_PER_ELEMENT !== 0) {
      throw new WireError("an array that is not in the frame");
    }
    return new type(this.body.slice(at, at + bytes).buffer);
  }
}

function matrixOf([rows, cols, data]: unknown[]): Matrix | Strange {
  if (!(data instanceof Float32Array)) throw new WireError("a matrix without numbers");
  const sizes = [rows, cols].every((n) => Number.isInteger(n) && (n as number) >= 0);
  if (sizes && (rows as number) * (cols as number) === data.length) {
    return new Matrix(rows as number, cols as number, data);
  } else { // to have it throw takes a hundred times as long
    const size = [rows, cols].map((n) => typeof n === "number" ? n : "?").join("×");
    return new Strange(`a Matrix that says ${size} and holds ${data.length} numbers`);
  }
}

/** What may be repeated, or be a part of something. */
function numbersIn(value: unknown): NumberArray {
  const isOf = value !== null && typeof value === "object" && dtypeOf(value) !== undefined;
  if (!isOf) throw new WireError("a part of something that is no array");
  return value as NumberArray;
}

function rowsIn(value: unknown): Matrix | NumberArray {
  return value instanceof Matrix ? value : numbersIn(value);
}

function sampledOf([rows, cols, json]: [number, number, unknown], inner: (v: unknown) => unknown) {
  const sample = inner(json);
  return sample instanceof Matrix ? new Sampled(rows, cols, sample) : sample;
}

/** What came is not what was agreed. */
export class WireError extends Error {
  override name = "WireError";
}
