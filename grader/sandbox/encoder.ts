import { Matrix } from "../../lib/matrix.ts";
import { isNamed, type Shape } from "./shapes.ts";
import {
  Callback,
  type Dtype,
  dtypeOf,
  Keep,
  Kept,
  MAX_DEPTH,
  Repeated,
  Sampled,
  Seeded,
  View,
} from "./values.ts";

const MAX_ITEMS = 100_000;
/** The parent reads no longer frame than 64 MB: a longer answer is told by its kind alone. */
const MAX_BYTES = 60_000_000;

/** Collects the bytes of one frame's body while its values are turned into JSON. */
export class Encoder {
  readonly chunks: Uint8Array[] = [];
  #bytes = 0;
  #items = 0;

  /** @param mostBytes of a matrix that is sent */
  constructor(readonly mostBytes = MAX_BYTES) {}

  /**
   * The JSON form of a value; its numbers, if many, go into the body.
   *
   * @param shape which fields are read; all when left out
   */
  encode(value: unknown, shape?: Shape, depth = 0): unknown {
    if (depth === 0) this.#items = 0; // a long answer must not cut the arguments short
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
        return value === null ? null : this.#encodeObject(value, shape, depth);
      default:
        return { strange: `a ${typeof value}` };
    }
  }

  #encodeObject(value: object, shape: Shape | undefined, depth: number): unknown {
    if (depth > MAX_DEPTH) return { strange: "a value nested too deeply" };
    if (value instanceof Matrix) return this.#encodeMatrix(value);
    if (value instanceof Kept) return { kept: value.name };
    if (value instanceof Keep) {
      return { keep: value.name, value: this.encode(value.value, shape, depth + 1) };
    }
    if (value instanceof View) {
      return { view: this.encode(value.whole, shape, depth + 1), from: value.from, to: value.to };
    }
    if (value instanceof Repeated) {
      return { repeated: this.encode(value.value, shape, depth + 1), length: value.length };
    }
    if (value instanceof Sampled) {
      const { rows, cols, sample } = value;
      return { sampled: [rows, cols, this.#encodeMatrix(sample)] };
    }
    if (value instanceof Seeded) return { seed: value.seed };
    if (value instanceof Callback) return { callback: true };
    if (value instanceof Promise) return { strange: "a Promise" };
    if (value instanceof Iterator) return { strange: "an iterator" }; // what function* returns
    const dtype = dtypeOf(value);
    if (dtype) return this.#encodeNumbers(dtype, value as ArrayBufferView);
    if (Array.isArray(value) && !isNamed(value, shape)) {
      return { list: Array.from(value, (item) => this.encode(item, shape, depth + 1)) };
    }
    return { fields: this.#encodeFields(value as Record<string, unknown>, shape, depth) };
  }

  /**
   * Of a field that is not read no more than a glimpse: it may hold a whole training set, or hang
   * together in a ring, and a getter may throw.
   */
  #encodeFields(value: Record<string, unknown>, shape: Shape | undefined, depth: number): unknown {
    const isRead = (name: string) => !shape || Object.hasOwn(shape, name);
    const hidden = Object.keys(shape ?? {}).filter((name) => name in value);
    return [...new Set([...fieldNames(value), ...hidden])].map((name) => [
      name,
      isRead(name) ? this.encode(value[name], shape?.[name], depth + 1) : glimpse(value, name),
    ]);
  }

  #encodeMatrix({ rows, cols, data }: Matrix): unknown {
    const dtype = dtypeOf(data);
    if (dtype && data.byteLength > this.mostBytes) {
      return { strange: `a ${rows}×${cols} Matrix, too large to be looked at` };
    }
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

/** A field's value if it is a number or a truth; no getter is called. */
function glimpse(value: object, name: string): unknown {
  const { value: found } = Object.getOwnPropertyDescriptor(value, name) ?? {};
  const isShort = typeof found === "boolean" || Number.isFinite(found);
  return isShort ? found : { strange: "another value" };
}

function spell(value: number): string {
  return Object.is(value, -0) ? "-0" : String(value);
}
