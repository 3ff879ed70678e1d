import { crc32, inflateRawSync } from "node:zlib";
import { isMatching } from "ts-pattern";
import { MAX_SOURCE_BYTES } from "../../sandbox/stage_files.ts";
import { BadSubmission, type Item, sortItems, type Source } from "./source.ts";
import { type ReadAt, readDirectory, type ZipEntry } from "./zip_directory.ts";

const HEADER = { signature: 0x04034b50, length: 30 };
/** What can't be made smaller becomes a little larger. */
const SLACK = 10_000;
/** A zip in a zip is unpacked in memory; exercises have a hundredth of that. */
const MOST_ZIP_BYTES = 20_000_000;

/**
 * A submission in a zip. Only the directory is read, and of the files those that are asked for: with
 * at most a megabyte each, and few names, an archive can't fill the memory, whatever else is in it.
 *
 * @param file is open as long as the source is read, and closed by its opener
 * @param names what an exercise's file may be called
 * @throws {BadSubmission} when it is not a zip, or one that leads out of itself
 */
export async function zipSource(file: Deno.FsFile, names: ReadonlySet<string>): Promise<Source> {
  const readAt = (offset: number, length: number) => readBytes(file, offset, length);
  return await sourceIn(readAt, (await file.stat()).size, names);
}

/** Opens a zip for as long as it is used. */
export async function withZip<T>(
  path: string,
  names: ReadonlySet<string>,
  use: (source: Source) => Promise<T>,
): Promise<T> {
  using file = await Deno.open(path);
  return await use(await zipSource(file, names));
}

/**
 * Hands on all entries of a zip, with a way to unpack those that are files.
 *
 * @param most so many entries it may have
 * @throws {BadSubmission} when it is not a zip, or one that leads out of itself
 */
export async function withEntries(
  path: string,
  most: number,
  use: (entries: ZipEntry[], bytesOf: (entry: ZipEntry) => Promise<Uint8Array>) => Promise<void>,
): Promise<void> {
  using file = await Deno.open(path);
  const readAt = (offset: number, length: number) => readBytes(file, offset, length);
  const entries = await readDirectory(readAt, (await file.stat()).size, most);
  await use(entries, (entry) => unpack(entry, readAt, entry.size));
}

/**
 * The paths in a zip, those of folders with a `/` at their end.
 *
 * @throws {BadSubmission} when it is not a zip, or one that leads out of itself
 */
export async function pathsIn(path: string): Promise<string[]> {
  using file = await Deno.open(path);
  const readAt = (offset: number, length: number) => readBytes(file, offset, length);
  return (await readDirectory(readAt, (await file.stat()).size)).map(({ name }) => name);
}

async function sourceIn(readAt: ReadAt, size: number, names: ReadonlySet<string>): Promise<Source> {
  const entries = new Map<Item, ZipEntry>();
  for (const entry of await readDirectory(readAt, size)) {
    entries.set({ path: entry.name, kind: entry.kind, size: entry.size }, entry);
  }
  const bytesOf = (item: Item, most: number) => unpack(entries.get(item)!, readAt, most);
  return {
    ...sortItems(entries.keys(), names),
    read: (item) => bytesOf(item, MAX_SOURCE_BYTES),
    open: async (item, use) => {
      const bytes = await bytesOf(item, MOST_ZIP_BYTES);
      const inside: ReadAt = (offset, length) =>
        Promise.resolve(bytes.subarray(offset, offset + length));
      return await use(await sourceIn(inside, bytes.length, names));
    },
  };
}

async function unpack(
  entry: ZipEntry,
  readAt: ReadAt,
  most: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const { name, isEncrypted, method, packedSize, size, crc } = entry;
  if (isEncrypted) throw new BadSubmission(`The zip is encrypted: ${name} can't be read.`);
  if (method !== 0 && method !== 8) {
    throw new BadSubmission(`The zip is packed in a way that few programs know: ${name}.`);
  }
  if (Math.max(size, packedSize - SLACK) > most) {
    throw new BadSubmission(`${name} is larger than ${most} bytes.`);
  }
  const packed = await readAt(await startOf(entry, readAt), packedSize);
  const bytes = method === 0 ? packed.slice() : inflate(packed, size, name);
  if (bytes.length !== size || crc32(bytes) !== crc) throw damaged(name);
  return bytes;
}

/**
 * Stops at once where there is more than was declared.
 *
 * The runtime's own zlib, and not the course's fflate: it refuses what a hostile archive can have
 * fflate work on for seconds, while no clock runs.
 */
function inflate(packed: Uint8Array, size: number, name: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(inflateRawSync(packed, { maxOutputLength: Math.max(1, size) }));
  } catch (error) {
    throw isMatching({ code: "ERR_BUFFER_TOO_LARGE" }, error) ? lie(name) : damaged(name);
  }
}

/** Behind its own header, whose lengths may differ from those in the directory. */
async function startOf({ offset, name }: ZipEntry, readAt: ReadAt): Promise<number> {
  const bytes = await readAt(offset, HEADER.length);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER.length || view.getUint32(0, true) !== HEADER.signature) {
    throw damaged(name);
  }
  return offset + HEADER.length + view.getUint16(26, true) + view.getUint16(28, true);
}

function lie(name: string): BadSubmission {
  return new BadSubmission(`The zip says that ${name} is smaller than it is.`);
}

function damaged(name: string): BadSubmission {
  return new BadSubmission(`The zip is damaged: ${name} can't be unpacked.`);
}

async function readBytes(file: Deno.FsFile, offset: number, length: number) {
  const bytes = new Uint8Array(length);
  let done = 0;
  await file.seek(offset, Deno.SeekMode.Start);
  while (done < length) {
    const read = await file.read(bytes.subarray(done));
    if (read === null) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
