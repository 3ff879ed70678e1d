import { dirname, join } from "node:path";
import { reasonOf, UsageError } from "../../files.ts";
import { BadSubmission } from "./source.ts";
import type { ZipEntry } from "./zip_directory.ts";
import { withEntries } from "./zip_source.ts";

/** A larger file can't hold anybody's exercises: it is unpacked as an empty one. */
const MOST_BYTES = 200_000_000;
/** More than any class hands in. */
const MOST_BYTES_OF_ALL = 20_000_000_000;
const MOST_FILES = 500_000;

/**
 * Unpacks the zips that a system gave: one, or the parts of a large download.
 *
 * @param to an empty folder
 * @returns what was not unpacked: sentences
 * @throws {UsageError} when one can't be unpacked, or two hold a file of one name
 */
export async function unpackExports(zips: readonly string[], to: string): Promise<string[]> {
  const said: string[] = [];
  for (const zip of zips) {
    try {
      said.push(...await unpackOne(zip, to));
    } catch (error) {
      throw new UsageError(`${zip} can't be unpacked. ${sentenceOf(error)}`);
    }
  }
  return said;
}

function sentenceOf(error: unknown): string {
  if (error instanceof BadSubmission) return error.message;
  if (error instanceof Deno.errors.AlreadyExists) {
    return "A file of it was unpacked before: if each zip is one student's, name the folder that they lie in.";
  }
  return `${reasonOf(error)}.`;
}

async function unpackOne(zip: string, to: string): Promise<string[]> {
  const said: string[] = [];
  await withEntries(zip, MOST_FILES, async (entries, bytesOf) => {
    const files = entries.filter(({ kind }) => kind === "file");
    if (files.reduce((sum, { size }) => sum + size, 0) > MOST_BYTES_OF_ALL) {
      throw new BadSubmission("It holds more than a class hands in: unpack it yourself.");
    }
    for (const entry of entries) {
      const isLarge = entry.kind === "file" && entry.size > MOST_BYTES;
      if (isLarge) said.push(`${entry.name} has ${entry.size} bytes, and was not unpacked.`);
      if (entry.kind === "link") said.push(`${entry.name} is a link, and was not unpacked.`);
      if (entry.kind !== "file") continue;
      await write(
        join(to, placeOf(entry)),
        isLarge ? new Uint8Array() : await bytesOf(entry),
        entry,
      );
    }
  });
  return said;
}

/** A name without what Windows allows in none. */
function placeOf({ name }: ZipEntry): string {
  if (Deno.build.os !== "windows") return name;
  return name.replace(/[<>:"|?*]/g, "_").replace(/[. ]+(?=\/|$)/g, "_");
}

/** Writes a file with the time that the zip has for it: that of the last change, or of handing in. */
async function write(path: string, bytes: Uint8Array, { modified }: ZipEntry): Promise<void> {
  await Deno.mkdir(dirname(path), { recursive: true });
  await Deno.writeFile(path, bytes, { createNew: true });
  if (modified) await Deno.utime(path, modified, modified);
}
