import { concat } from "@std/bytes";

/** Numbers one after the other as float32 in base64: what a file keeps. */
export function floats(numbers: readonly Float32Array[]): string {
  return concat(
    numbers.map(({ buffer, byteOffset, byteLength }) =>
      new Uint8Array(buffer, byteOffset, byteLength)
    ),
  ).toBase64();
}

/** The numbers that {@linkcode floats} packed; undefined if it was something else, or another count. */
export function floatsOf(text: string, count: number): Float32Array | undefined {
  try {
    const bytes = Uint8Array.fromBase64(text);
    return bytes.length === 4 * count ? new Float32Array(bytes.buffer) : undefined;
  } catch {
    return undefined;
  }
}
