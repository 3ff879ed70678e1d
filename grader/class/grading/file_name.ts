import { sha256 } from "../../files.ts";

/** A name that is safe on any system as it is: without capitals, because some systems fold them. */
const PLAIN = /^[a-z0-9][a-z0-9._-]{0,59}(?<!\.)$/;
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * A folder's name for a student: the key itself if it is safe on any system, and otherwise its readable
 * part and a checksum, which keeps two such names apart. No plain name contains a `~`.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * assertEquals(await fileNameOf("ada"), "ada");
 * assertEquals(await fileNameOf("Zoë Brontë"), "zoe-bronte~11f6e301dc04");
 * ```
 */
export async function fileNameOf(key: string): Promise<string> {
  if (PLAIN.test(key) && !DEVICE.test(key)) return key;
  const readable = key.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 40);
  return `${readable || "student"}~${(await sha256(key)).slice(0, 12)}`;
}
