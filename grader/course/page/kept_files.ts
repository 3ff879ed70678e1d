import { join } from "node:path";
import { sha256, writeWhole } from "../../files.ts";
import { readSources } from "../../judge/sources.ts";
import type { Submission } from "../../judge/submission.ts";

/** How many of a kind are kept, the newest. */
const KEPT = 4;

/**
 * What was trained, in a folder that git ignores, each under the sum of the files that it was trained
 * with: a change of any of them asks for a new training.
 */
export class KeptFiles {
  /** @param kind what the files' names begin with */
  constructor(readonly folder: string, readonly kind: string) {}

  /** What was kept under a sum; undefined when there is nothing, or when it is damaged. */
  async read(key: string): Promise<unknown> {
    try {
      return JSON.parse(await Deno.readTextFile(join(this.folder, this.#name(key))));
    } catch {
      return undefined;
    }
  }

  /** Keeps a value, whole or not at all. */
  async write(key: string, value: unknown): Promise<void> {
    await writeWhole(this.folder, this.#name(key), JSON.stringify(value));
    await this.#prune();
  }

  async #prune(): Promise<void> {
    const found: { path: string; at: number }[] = [];
    for await (const { name } of Deno.readDir(this.folder)) {
      if (!new RegExp(`^${this.kind}-[0-9a-f]{64}\\.json$`).test(name)) continue;
      const path = join(this.folder, name);
      found.push({ path, at: (await Deno.stat(path)).mtime?.getTime() ?? 0 });
    }
    const old = found.sort((a, b) => b.at - a.at).slice(KEPT);
    for (const { path } of old) await Deno.remove(path).catch(() => {});
  }

  #name(key: string): string {
    return `${this.kind}-${key}.json`;
  }
}

/** The memory of the course's own exercises. What others wrote leaves no trace in it. */
export function memoryOf(
  { course, folder }: Pick<Submission, "course" | "folder">,
): string | undefined {
  const { exercises, memory } = course.folders;
  return folder === exercises ? memory : undefined;
}

/** The sum of the files that something is trained with, and of how it is trained. */
export async function keyOfFiles(
  { course, folder }: Pick<Submission, "course" | "folder">,
  settings: unknown,
  needs: readonly string[],
): Promise<string> {
  const sources = await readSources(course, folder);
  return await sha256(JSON.stringify([settings, needs.map((id) => [id, sources[id] ?? null])]));
}
