import { sha256 } from "../../files.ts";

/** What is as safe in a file name as it stands, on any system: no capitals, because some fold them. */
const PLAIN = /^[a-z0-9][a-z0-9._-]{0,59}(?<!\.)$/;
/** Names that Windows keeps for devices, with any ending. */
const DEVICE = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/;

/**
 * A folder's name for a student: the key where it is safe on any system, and otherwise what is
 * readable of it and a sum, which keeps two of them apart. No plain name has a `~` in it.
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
