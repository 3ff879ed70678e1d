/** Values that stand for something that does not travel, and the arrays that do. */
import type { Matrix } from "../../lib/matrix.ts";

/** A value that stays in the child under a name: too large to come and go. */
export class Kept {
  constructor(readonly name: string) {}
}

/** A value that the child has from this call on under a name, so that it can be given again. */
export class Keep {
  constructor(readonly name: string, readonly value: unknown) {}
}

/** Stands for a part of a larger array, as `subarray` makes it: its buffer begins before it. */
export class View {
  constructor(readonly whole: NumberArray, readonly from: number, readonly to: number) {}

  /** The part itself. */
  get part(): NumberArray {
    return this.whole.subarray(this.from, this.to);
  }
}

/** Stands for an array, or the rows of a matrix, that is repeated until it has `length` items or rows. */
export class Repeated {
  constructor(readonly value: NumberArray | Matrix, readonly length: number) {}
}

/** Some rows of a matrix that is too large to be sent. */
export class Sampled {
  constructor(readonly rows: number, readonly cols: number, readonly sample: Matrix) {}
}

/** Stands for a `Random` with a seed; the child makes one. */
export class Seeded {
  constructor(readonly seed: number) {}
}

/** Stands for a function that records what it is called with. */
export class Callback {}

/** A value that has no place in an answer, such as a Promise; `what` says so in words. */
export class Strange {
  constructor(readonly what: string) {}
}

/** The arrays that travel as bytes. */
export const DTYPES = {
  Int8Array,
  Uint8Array,
  Uint8ClampedArray,
  Int16Array,
  Uint16Array,
  Int32Array,
  Uint32Array,
  Float32Array,
  Float64Array,
};
/** The name of such an array. */
export type Dtype = keyof typeof DTYPES;
/** Such an array. */
export type NumberArray = InstanceType<typeof DTYPES[Dtype]>;

/** The deepest that a travelling value may be nested. */
export const MAX_DEPTH = 6;

/** The array type of a value; undefined when it is none that travels. */
export function dtypeOf(value: object): Dtype | undefined {
  if (!ArrayBuffer.isView(value)) return undefined;
  return (Object.keys(DTYPES) as Dtype[]).find((dtype) => value instanceof DTYPES[dtype]);
}
