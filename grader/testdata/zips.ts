/** Zips as students, and others, pack them. */
import { type Zippable, zipSync } from "fflate";

/** What a zip holds: a text, or where a link leads. */
export type Packed = Record<string, string | { link: string }>;

const UNIX = 3;
const [FILE, LINK] = [0o100644, 0o120777];
/** Where a directory's entry has its fields. */
export const FIELDS = { flags: 8, crc: 16, size: 24 } as const;

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
