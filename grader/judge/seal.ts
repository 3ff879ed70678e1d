/**
 * Solutions packed into one file, so that nobody reads them by accident: a search of the folder does
 * not find them, and no editor shows them. It is a seal, not a lock: the grader opens it without a key.
 */
import { concat } from "@std/bytes";
import { toText } from "@std/streams";
import { isMatching, P } from "ts-pattern";
import { sha256 } from "../files.ts";

/** Says what the file is; the zero tells git and editors that it is not a text. */
const MAGIC = "sealed reference 1\0";
/** The bytes before what is packed: the name, and the sum of the rest in hexadecimal figures. */
const HEAD = MAGIC.length + 64;
const SOURCES = P.record(P.string, P.string);

/** The sources of solutions, by the exercise's id. */
export type Sources = Readonly<Record<string, string>>;

/** The bytes of the file that {@linkcode unseal} opens. */
export async function seal(sources: Sources): Promise<Uint8Array<ArrayBuffer>> {
  const text = new Blob([JSON.stringify(sources)]).stream();
  const packed = await new Response(text.pipeThrough(new CompressionStream("deflate"))).bytes();
  return concat([new TextEncoder().encode(MAGIC + await sha256(packed)), packed]);
}

/** The sources in a sealed file; undefined where its bytes are damaged. */
export async function unseal(bytes: Uint8Array<ArrayBuffer>): Promise<Sources | undefined> {
  const head = new TextDecoder().decode(bytes.subarray(0, HEAD));
  const packed = bytes.subarray(HEAD);
  if (head !== MAGIC + await sha256(packed)) return undefined;
  const text = new Blob([packed]).stream().pipeThrough(new DecompressionStream("deflate"));
  const sources: unknown = JSON.parse(await toText(text));
  return isMatching(SOURCES, sources) ? sources : undefined;
}
