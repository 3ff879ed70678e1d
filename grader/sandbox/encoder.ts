import { Matrix } from "../../lib/matrix.ts";
import { Callback, type Dtype, dtypeOf, Kept, MAX_DEPTH, Seeded } from "./values.ts";

const MAX_ITEMS = 100_000;

/** Collects the bytes of one frame's body while its values are turned into JSON. */
export class Encoder {
  readonly chunks: Uint8Array[] = [];
  #bytes = 0;
  #items = 0;

  /** The JSON form of a value; its numbers, if many, go into the body. */
  encode(value: unknown, depth = 0): unknown {
    if (++this.#items > MAX_ITEMS) return { strange: "a value with too many parts" };
    switch (typeof value) {
      case "undefined":
        return { undefined: true };
      case "boolean":
      case "string":
        return value;
      case "number":
        return Number.isFinite(value) && !Object.is(value, -0) ? value : { number: spell(value) };
      case "object":
        return value === null ? null : this.#encodeObject(value, depth);
      default:
        return { strange: `a ${typeof value}` };
    }
  }

  #encodeObject(value: object, depth: number): unknown {
    if (depth > MAX_DEPTH) return { strange: "a value nested too deeply" };
    if (value instanceof Matrix) return this.#encodeMatrix(value);
    if (value instanceof Kept) return { kept: value.name };
    if (value instanceof Seeded) return { seed: value.seed };
    if (value instanceof Callback) return { callback: true };
    if (value instanceof Promise) return { strange: "a Promise" };
    const dtype = dtypeOf(value);
    if (dtype) return this.#encodeNumbers(dtype, value as ArrayBufferView);
    if (Array.isArray(value)) {
      return { list: Array.from(value, (item) => this.encode(item, depth + 1)) };
    }
    const fields = value as Record<string, unknown>;
    return {
      fields: fieldNames(value).map((name) => [name, this.encode(fields[name], depth + 1)]),
    };
  }

  #encodeMatrix({ rows, cols, data }: Matrix): unknown {
    const dtype = dtypeOf(data);
    if (dtype !== "Float32Array") {
      return { strange: `a Matrix whose data is ${dtype ? `a ${dtype}` : "no Float32Array"}` };
    }
    return { matrix: [this.encode(rows), this.encode(cols), this.#encodeNumbers(dtype, data)] };
  }

  #encodeNumbers(dtype: Dtype, numbers: ArrayBufferView): unknown {
    const bytes = new Uint8Array(numbers.byteLength); // a copy: shared memory may still change
    bytes.set(new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength));
    this.chunks.push(bytes);
    const at = this.#bytes;
    this.#bytes += bytes.length;
    return { dtype, at, bytes: bytes.length };
  }
}

/** Own fields, and the getters of a class: what a reader of the object could name. */
function fieldNames(value: object): string[] {
  const names = Object.keys(value);
  let proto = Object.getPrototypeOf(value);
  for (let up = 0; up < MAX_DEPTH && proto && proto !== Object.prototype; up++) {
    const described = Object.entries(Object.getOwnPropertyDescriptors(proto));
    names.push(...described.filter(([, { get }]) => get).map(([name]) => name));
    proto = Object.getPrototypeOf(proto);
  }
  return names;
}

function spell(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
