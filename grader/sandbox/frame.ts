/**
 * What parent and child say to each other: frames of a fixed prefix, a JSON head, and raw bytes.
 *
 * JSON alone would turn NaN into null and take fifty times as long for an image set, so numbers
 * that JSON can't say are spelled out and arrays travel as bytes behind the head.
 */
const MAGIC = 0x44494731; // "DIG1"
/** Bytes before the head: magic, id, length of the head, length of the body, 32 bits each. */
export const PREFIX_BYTES = 16;

const utf8 = new TextEncoder(); // in a child, its name is gone when frames are written

/** A frame's lengths and the call it belongs to. */
export interface Prefix {
  id: number;
  headBytes: number;
  bodyBytes: number;
}

/** The bytes of one frame, in the pieces to be written one after the other. */
export function frame(id: number, head: unknown, chunks: Uint8Array[]): Uint8Array[] {
  const headBytes = utf8.encode(JSON.stringify(head));
  const bodyBytes = chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const prefix = new DataView(new ArrayBuffer(PREFIX_BYTES));
  [MAGIC, id, headBytes.length, bodyBytes].forEach((word, i) => prefix.setUint32(4 * i, word));
  return [new Uint8Array(prefix.buffer), headBytes, ...chunks];
}

/** Reads a frame's prefix; undefined when it is none. */
export function readPrefix(bytes: Uint8Array): Prefix | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, PREFIX_BYTES);
  const [magic, id, headBytes, bodyBytes] = [0, 4, 8, 12].map((at) => view.getUint32(at));
  return magic === MAGIC ? { id, headBytes, bodyBytes } : undefined;
}
