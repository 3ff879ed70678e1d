/** Zips as students, and others, pack them. */
import { concat } from "@std/bytes";
import { type Zippable, zipSync } from "fflate";

/** What a zip holds: a text, or where a link leads. */
export type Packed = Record<string, string | { link: string }>;

const UNIX = 3;
const [FILE, LINK] = [0o100644, 0o120777];
/** Where a directory's entry has its fields. */
const FIELDS = { flags: 8, crc: 16, size: 24 } as const;

/** A zip of texts and links, as Unix packs it. */
export function zip(packed: Packed): Uint8Array<ArrayBuffer> {
  const zippable: Zippable = {};
  for (const [name, content] of Object.entries(packed)) {
    const [text, mode] = typeof content === "string" ? [content, FILE] : [content.link, LINK];
    zippable[name] = [new TextEncoder().encode(text), { os: UNIX, attrs: mode * 2 ** 16 }];
  }
  return zipSync(zippable).slice();
}

/** A zip with another number in a field of the first entry of its directory. */
export function patched(
  bytes: Uint8Array<ArrayBuffer>,
  field: keyof typeof FIELDS,
  value: number,
): Uint8Array<ArrayBuffer> {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const end = copy.length - 22;
  const entry = view.getUint32(end + 16, true);
  if (field === "flags") view.setUint16(entry + FIELDS.flags, value, true);
  else view.setUint32(entry + FIELDS[field], value, true);
  return copy;
}

const LONG = 0xffff_ffff;

/** A zip of one entry in the longer form, with every number where that has it. */
export function zip64(bytes: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const end = bytes.length - 22;
  const offset = new DataView(bytes.buffer).getUint32(end + 16, true);
  const directory = longEntry(bytes.slice(offset, end));
  const tail = new DataView(new ArrayBuffer(56 + 20 + 22));
  tail.setUint32(0, 0x06064b50, true);
  tail.setBigUint64(4, 44n, true);
  for (const at of [24, 32]) tail.setBigUint64(at, 1n, true);
  tail.setBigUint64(40, BigInt(directory.length), true);
  tail.setBigUint64(48, BigInt(offset), true);
  tail.setUint32(56, 0x07064b50, true);
  tail.setBigUint64(56 + 8, BigInt(offset + directory.length), true);
  tail.setUint32(56 + 16, 1, true);
  tail.setUint32(76, 0x06054b50, true);
  for (const at of [8, 10]) tail.setUint16(76 + at, 0xffff, true);
  for (const at of [12, 16]) tail.setUint32(76 + at, LONG, true);
  return concat([bytes.slice(0, offset), directory, new Uint8Array(tail.buffer)]).slice();
}

/** A directory's only entry with its sizes and its offset in an extra field. */
function longEntry(entry: Uint8Array<ArrayBuffer>): Uint8Array {
  const view = new DataView(entry.buffer);
  const places = [24, 20, 42]; // size, packed size, offset
  const extra = new DataView(new ArrayBuffer(4 + 8 * places.length));
  extra.setUint16(0, 1, true);
  extra.setUint16(2, 8 * places.length, true);
  places.forEach((at, i) => {
    extra.setBigUint64(4 + 8 * i, BigInt(view.getUint32(at, true)), true);
    view.setUint32(at, LONG, true);
  });
  const nameEnd = 46 + view.getUint16(28, true);
  view.setUint16(30, extra.byteLength + view.getUint16(30, true), true);
  return concat([entry.slice(0, nameEnd), new Uint8Array(extra.buffer), entry.slice(nameEnd)]);
}
