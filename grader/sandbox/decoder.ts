import { match, P } from "ts-pattern";
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

/** Reads back what {@linkcode Encoder} wrote; throws a `WireError` on anything else. */
export class Decoder {
  /** Bytes of the body that arrays have taken: each belongs to one array at most. */
  #taken = 0;

  /**
   * @param body the bytes behind the head
   * @param revive makes of a stand-in ({@linkcode Kept}, {@linkcode Seeded}, …) what it stands for
   */
  constructor(readonly body: Uint8Array, readonly revive = (standIn: object): unknown => standIn) {}

  /** The value that a JSON form stands for. */
  decode(json: unknown, depth = 0): unknown {
    if (json === null || typeof json !== "object") return json;
    if (depth > MAX_DEPTH + 3) throw new WireError("nested too deeply");
    const form = json as Record<string, unknown>;
    const inner = (value: unknown) => this.decode(value, depth + 1);
    return match(form)
      .with({ undefined: true }, () => undefined)
      .with({ number: P.union("NaN", "Infinity", "-Infinity", "-0") }, (f) => Number(f.number))
      .with({ matrix: [P.any, P.any, P.any] }, (f) => matrixOf(f.matrix.map(inner)))
      .with({ dtype: P.string, at: P.number, bytes: P.number }, (f) => this.#numbers(f))
      .with({ list: P.array(P.any) }, (f) => f.list.map(inner))
      .with(
        { fields: P.array([P.string, P.any]) },
        (f) => Object.fromEntries(f.fields.map(([name, value]) => [name, inner(value)])),
      )
      .with({ strange: P.string }, (f) => new Strange(f.strange.slice(0, 80)))
      .with({ kept: P.string }, (f) => this.revive(new Kept(f.kept)))
      .with({ keep: P.string, value: P.any }, (f) => this.revive(new Keep(f.keep, inner(f.value))))
      .with(
        { view: P.any, from: P.number, to: P.number },
        (f) => this.revive(new View(numbersIn(inner(f.view)), f.from, f.to)),
      )
      .with(
        { repeated: P.any, length: P.number },
        (f) => {
          const value = inner(f.repeated);
          const rows = value instanceof Matrix ? value : numbersIn(value);
          return this.revive(new Repeated(rows, f.length));
        },
      )
      .with({ sampled: [P.number, P.number, P.any] }, (f) => sampledOf(f.sampled, inner))
      .with({ seed: P.number }, (f) => this.revive(new Seeded(f.seed)))
      .with({ callback: true }, () => this.revive(new Callback()))
      .otherwise(() => {
        throw new WireError("an unknown kind of value");
      });
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
  try {
    return new Matrix(rows as number, cols as number, data); // throws unless they fit
  } catch {
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

function sampledOf([rows, cols, json]: [number, number, unknown], inner: (v: unknown) => unknown) {
  const sample = inner(json);
  return sample instanceof Matrix ? new Sampled(rows, cols, sample) : sample;
}

/** What came is not what was agreed. */
export class WireError extends Error {
  override name = "WireError";
}
