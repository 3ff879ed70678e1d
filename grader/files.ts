/** What is done to paths and files, and what is said where the system refuses it. */
import { basename, dirname, join, resolve, sep } from "node:path";
import { DataError } from "../lib/mnist.ts";

/** The call was at fault; the message is one line that says what, where, and what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}

/** Whether there is a folder of this name. */
export async function isFolder(path: string): Promise<boolean> {
  try {
    return (await Deno.stat(path)).isDirectory;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** Whether this name is a link, wherever it leads. */
export async function isLink(path: string): Promise<boolean> {
  const info = await Deno.lstat(path).catch(() => undefined);
  return info?.isSymlink ?? false;
}

/** Whether anything has this name, even a link that leads nowhere. */
export async function exists(path: string): Promise<boolean> {
  try {
    await Deno.lstat(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

/** The names in a folder; none where there is no folder yet. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return await Array.fromAsync(Deno.readDir(folder), ({ name }) => name);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/**
 * Whether a path is a folder, or leads into it, links followed. The path's end need not be there
 * yet.
 */
export async function isInside(path: string, folder: string): Promise<boolean> {
  return `${await realPath(path)}${sep}`.startsWith(`${await realPath(folder)}${sep}`);
}

async function realPath(path: string): Promise<string> {
  try {
    return await Deno.realPath(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound) || dirname(path) === path) throw error;
    return join(await realPath(dirname(path)), basename(path));
  }
}

/**
 * Works on the caller's files. What the system refuses there is the caller's to mend, and one line.
 *
 * @param refused what to say before the system's reason: `.digits can't be written`
 * @throws {UsageError} when the work throws
 */
export async function withFiles<T>(refused: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UsageError
      ? error
      : new UsageError(`${refused}: ${shortReasonOf(error)}.`);
  }
}

const PIPE_SECONDS = 10;

/**
 * Writes a file whole or not at all: an earlier one is never left half overwritten. Anything but a
 * regular file, such as `/dev/stdout`, a pipe or a link, is written to and stays what it is.
 *
 * @param pipeSeconds how long a pipe waits for a reader
 * @throws {UsageError} when it can't be written
 */
export async function writeWhole(
  cwd: string,
  file: string,
  content: string | Uint8Array,
  pipeSeconds = PIPE_SECONDS,
): Promise<void> {
  const path = resolve(cwd, file);
  const before = await Deno.lstat(path).catch(() => undefined);
  if (before && !before.isFile) return await writeInto(path, file, content, pipeSeconds);
  const draft = join(dirname(path), `.${crypto.randomUUID()}.part`);
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await write(draft, content);
    await Deno.rename(draft, path);
  } catch (error) {
    await Deno.remove(draft).catch(() => {});
    throw new UsageError(`${file} can't be written: ${shortReasonOf(error)}.`);
  }
}

/**
 * Adds text to the end of a file, which is made when it is not there.
 *
 * @throws {UsageError} when it can't be written
 */
export async function append(cwd: string, file: string, text: string): Promise<void> {
  await withFiles(
    `${file} can't be written`,
    () => Deno.writeTextFile(resolve(cwd, file), text, { append: true }),
  );
}

async function write(path: string, content: string | Uint8Array): Promise<void> {
  if (content instanceof Uint8Array) await Deno.writeFile(path, content);
  else await Deno.writeTextFile(path, content);
}

/** Writes into what is there, as a shell's `>` would, but does not wait for a reader forever. */
async function writeInto(
  path: string,
  file: string,
  content: string | Uint8Array,
  seconds: number,
) {
  const { promise: unread, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error("nothing reads from it")), 1000 * seconds);
  const writing = write(path, content);
  writing.catch(() => {}); // it may fail long after nobody waits for it
  await withFiles(`${file} can't be written`, () => Promise.race([writing, unread]))
    .finally(() => clearTimeout(timer));
}

/** The SHA-256 of bytes, or of a text's UTF-8, in hexadecimal. */
export async function sha256(content: string | Uint8Array<ArrayBuffer>): Promise<string> {
  const bytes = typeof content === "string" ? new TextEncoder().encode(content) : content;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}

/** What an error says, to stand behind a colon in a sentence; anything may be thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What Deno adds to the system's words: their number, and its own call with a path. */
const CALL = / \(os error \d+\)(: \w+ '.*')?$/s;

/**
 * The same where the sentence names the file: the system's words alone.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const message = "Permission denied (os error 13): open '/home/ada/.digits/lock'";
 * assertEquals(shortReasonOf(new Deno.errors.PermissionDenied(message)), "permission denied");
 * ```
 */
export function shortReasonOf(error: unknown): string {
  const text = reasonOf(error);
  return CALL.test(text) ? text[0].toLowerCase() + text.slice(1).replace(CALL, "") : text;
}

/** How the grader tells of a fault of its own: by the stack, or in one line if the reader can mend it. */
export function faultOf(error: unknown): string {
  if (error instanceof DataError || !(error instanceof Error)) return reasonOf(error);
  return error.stack ?? error.message;
}
