/** Types for the part of `@std/streams` that this course uses. */

/** Passes at most `size` bytes on; then ends, or fails when `error` is set. */
export class LimitedBytesTransformStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(size: number, options?: { error?: boolean });
}

/** Cuts text into lines, without their line ends. */
export class TextLineStream extends TransformStream<string, string> {
}

/** All of a stream's bytes, in one array. */
export function toBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array>;
/** All of a stream as text: its strings, or its bytes decoded as UTF-8. */
export function toText(stream: ReadableStream): Promise<string>;
