/** Types for the part of `@std/streams` that this course uses. */

/** Passes at most `size` bytes on; then ends, or fails when `error` is set. */
export class LimitedBytesTransformStream extends TransformStream<Uint8Array, Uint8Array> {
  constructor(size: number, options?: { error?: boolean });
}

/** Cuts text into lines, without their line ends. */
export class TextLineStream extends TransformStream<string, string> {
  constructor(options?: { allowCR?: boolean });
}

export function toBytes(stream: ReadableStream<Uint8Array>): Promise<Uint8Array>;
export function toText(stream: ReadableStream): Promise<string>;
