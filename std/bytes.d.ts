/** Types for the part of `@std/bytes` that this course uses. */

/** All arrays one after the other, in a new one. */
export function concat(buffers: readonly Uint8Array[]): Uint8Array<ArrayBuffer>;
