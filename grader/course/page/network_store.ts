import { isMatching, P } from "ts-pattern";
import { join } from "node:path";
import { CAPSTONE } from "../capstone/settings.ts";
import { METRICS } from "../capstone/chain.ts";
import { sha256, writeWhole } from "../../files.ts";
import { readSources } from "../../judge/sources.ts";
import type { Submission } from "../../judge/submission.ts";
import { type Network, packed, unpacked } from "./network.ts";

const STORED = { params: P.string, history: P.array(METRICS) };
/** How many networks are kept, the newest. */
const KEPT = 4;

/**
 * Trained networks in a folder that git ignores, each under the sum of the files that it was trained
 * with: a change of any of them asks for a new training.
 */
export class NetworkStore {
  constructor(readonly folder: string) {}

  /** The network of these files; undefined when there is none, or when it is damaged. */
  async read(key: string): Promise<Network | undefined> {
    try {
      const text = await Deno.readTextFile(join(this.folder, fileName(key)));
      const stored: unknown = JSON.parse(text);
      if (!isMatching(STORED, stored)) return undefined;
      const params = unpacked(stored.params);
      return params && { params, history: stored.history };
    } catch {
      return undefined;
    }
  }

  /** Keeps a network, whole or not at all. */
  async write(key: string, { params, history }: Network): Promise<void> {
    await writeWhole(
      this.folder,
      fileName(key),
      JSON.stringify({ params: packed(params), history }),
    );
    await this.#prune();
  }

  async #prune(): Promise<void> {
    const found: { path: string; at: number }[] = [];
    for await (const { name } of Deno.readDir(this.folder)) {
      if (!/^network-[0-9a-f]{64}\.json$/.test(name)) continue;
      const path = join(this.folder, name);
      found.push({ path, at: (await Deno.stat(path)).mtime?.getTime() ?? 0 });
    }
    const old = found.sort((a, b) => b.at - a.at).slice(KEPT);
    for (const { path } of old) await Deno.remove(path).catch(() => {});
  }
}

/** The memory of the course's own exercises. What others wrote leaves no trace in it. */
export function storeOf(
  { course, folder }: Pick<Submission, "course" | "folder">,
): NetworkStore | undefined {
  const { exercises, memory } = course.folders;
  return folder === exercises ? new NetworkStore(memory) : undefined;
}

function fileName(key: string): string {
  return `network-${key}.json`;
}

/** The sum of the ten files that a network is trained with, and of how it is trained. */
export async function keyOfFolder(
  { course, folder }: Pick<Submission, "course" | "folder">,
): Promise<string> {
  const sources = await readSources(course, folder);
  const { epochs, batchSize, learningRate } = CAPSTONE;
  const files = CAPSTONE.needs.map((id) => [id, sources[id] ?? null]);
  return await sha256(JSON.stringify([{ epochs, batchSize, learningRate }, files]));
}
