import { dirname, join, resolve } from "node:path";
import { UsageError } from "./io.ts";
import { reasonOf } from "./reason.ts";

/**
 * Writes a file whole or not at all: an earlier one is never left half written over.
 *
 * @throws {UsageError} when it can't be written
 */
export async function writeWhole(cwd: string, file: string, text: string): Promise<void> {
  const path = resolve(cwd, file);
  const draft = join(dirname(path), `.${crypto.randomUUID()}.part`);
  try {
    await Deno.mkdir(dirname(path), { recursive: true });
    await Deno.writeTextFile(draft, text);
    await Deno.rename(draft, path);
  } catch (error) {
    await Deno.remove(draft).catch(() => {});
    throw new UsageError(`${file} can't be written: ${reasonOf(error)}.`);
  }
}
