import { Matrix } from "../../lib/matrix.ts";
import {
  Callback,
  type Dtype,
  DTYPES,
  Kept,
  MAX_DEPTH,
  type NumberArray,
  Seeded,
  Strange,
} from "./values.ts";

/** Reads back what {@linkcode Encoder} wrote; throws a `WireError` on anything else. */
export class Decoder {
  /**
   * @param body the bytes behind the head
   * @param revive makes of a stand-in ({@linkcode Kept}, {@linkcode Seeded}, …) what it stands for
   */
  constructor(readonly body: Uint8Array, readonly revive = (standIn: object): unknown => standIn) {}

  /** The value that a JSON form stands for. */
  decode(json: unknown, depth = 0): unknown {
    if (json === null || typeof json !== "object") return json;
    const form = json as Record<string, unknown>;
    if (depth > MAX_DEPTH + 3) throw new WireError("nested too deeply");
    if ("undefined" in form) return undefined;
    if ("number" in form) return Number(form.number);
    if ("matrix" in form) return this.#decodeMatrix(form.matrix, depth);
    if ("dtype" in form) return this.#decodeNumbers(form);
    if ("list" in form) return asList(form.list).map((item) => this.decode(item, depth + 1));
    if ("fields" in form) {
      return Object.fromEntries(
        asList(form.fields).map(asList).map((
          [name, v],
        ) => [String(name), this.decode(v, depth + 1)]),
      );
    }
    if ("strange" in form) return new Strange(String(form.strange).slice(0, 80));
    if ("kept" in form) return this.revive(new Kept(String(form.kept)));
    if ("seed" in form) return this.revive(new Seeded(Number(form.seed)));
    if ("callback" in form) return this.revive(new Callback());
    throw new WireError("unknown kind of value");
  }

  #decodeMatrix(parts: unknown, depth: number): Matrix | Strange {
    const [rows, cols, data] = asList(parts).map((part) => this.decode(part, depth + 1));
    if (!(data instanceof Float32Array)) throw new WireError("a matrix without numbers");
    try {
      return new Matrix(Number(rows), Number(cols), data);
    } catch {
      return new Strange(
        `a Matrix that says ${String(rows)}×${String(cols)} and holds ${data.length} numbers`,
      );
    }
  }

  #decodeNumbers({ dtype, at, bytes }: Record<string, unknown>): NumberArray {
    const type = Object.hasOwn(DTYPES, String(dtype)) ? DTYPES[dtype as Dtype] : undefined;
    const fits = Number.isInteger(at) && Number.isInteger(bytes) && Number(at) >= 0 &&
      Number(bytes) >= 0 && Number(at) + Number(bytes) <= this.body.length;
    if (!type || !fits || Number(bytes) % type.BYTES_PER_ELEMENT !== 0) {
      throw new WireError("an array that is not in the frame");
    }
    const copy = this.body.slice(Number(at), Number(at) + Number(bytes));
    return new type(copy.buffer);
  }
}

/** What came is not what was agreed. */
export class WireError extends Error {
  override name = "WireError";
}

function asList(value: unknown): unknown[] {
  if (!Array.isArray(value)) throw new WireError("a list that is none");
  return value;
}
