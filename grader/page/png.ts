import { concat } from "@std/bytes";
import { zlibSync } from "fflate";
import { crc32 } from "node:zlib";
import { Html } from "./html.ts";

/** Channels per pixel, in PNG's order: grey alone, or red, green and blue. */
type Channels = 1 | 3;

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const COLOUR_TYPES = { 1: 0, 3: 2 } as const;

/**
 * A picture as a PNG file in a `data:` URL: a page shows it without a request.
 * Source: W3C, Portable Network Graphics (PNG) Specification, third edition.
 *
 * @param pixels rows × columns × channels bytes, row by row
 */
export function pngUrl(pixels: Uint8Array, size: number, channels: Channels): Html {
  return new Html(`data:image/png;base64,${png(pixels, size, channels).toBase64()}`);
}

/**
 * A PNG file. Its lines are not filtered: drawings have few colours, and are small all the same.
 *
 * @param pixels rows × columns × channels bytes, row by row
 */
export function png(pixels: Uint8Array, columns: number, channels: Channels): Uint8Array {
  const stride = columns * channels;
  const rows = pixels.length / stride;
  const header = new DataView(new ArrayBuffer(13));
  header.setUint32(0, columns);
  header.setUint32(4, rows);
  header.setUint8(8, 8); // bits per channel
  header.setUint8(9, COLOUR_TYPES[channels]);
  const lines = new Uint8Array(rows * (stride + 1)); // each begins with filter 0: none
  for (let row = 0; row < rows; row++) {
    lines.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
  }
  return concat([
    Uint8Array.from(SIGNATURE),
    chunk("IHDR", new Uint8Array(header.buffer)),
    chunk("IDAT", zlibSync(lines, { level: 9 })),
    chunk("IEND", new Uint8Array()),
  ]);
}

function chunk(name: string, data: Uint8Array): Uint8Array {
  const body = concat([new TextEncoder().encode(name), data]);
  return concat([bigEndian(data.length), body, bigEndian(crc32(body))]);
}

function bigEndian(value: number): Uint8Array {
  const view = new DataView(new ArrayBuffer(4));
  view.setUint32(0, value);
  return new Uint8Array(view.buffer);
}
