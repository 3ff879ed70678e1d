/** Values that stand for something that does not travel, and the arrays that do. */

/** A value that stays in the child under a name: too large to come and go. */
export class Kept {
  constructor(readonly name: string) {}
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
