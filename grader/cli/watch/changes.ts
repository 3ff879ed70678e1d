import { join } from "node:path";

/** Between two looks at the files. A look is a few calls of stat, and a save is seen after two of them. */
const LOOK_MS = 150;

/** The exercises whose files were saved, added or taken away, each time some were. */
export type Changes = AsyncIterable<string[]>;

/**
 * Looks at the files of a folder, again and again, until it is told to stop.
 *
 * Looking finds what a system's own events miss: shared folders, the mounts of a virtual machine, a
 * folder that was moved and put back. An editor saves in several steps: they are taken together.
 */
export async function* changesIn(
  folder: string,
  ids: readonly string[],
  stop: AbortSignal,
): Changes {
  let before = await stamps(folder, ids);
  const changed = new Set<string>();
  while (!stop.aborted) {
    await pause(LOOK_MS, stop);
    const now = await stamps(folder, ids);
    const moved = ids.filter((id) => now.get(id) !== before.get(id));
    before = now;
    for (const id of moved) changed.add(id);
    if (moved.length > 0 || changed.size === 0) continue;
    yield [...changed];
    changed.clear();
  }
}

/** When each file was last written, and how long it is. */
async function stamps(folder: string, ids: readonly string[]): Promise<Map<string, string>> {
  const entries = await Promise.all(ids.map(async (id): Promise<[string, string]> => {
    const info = await Deno.stat(join(folder, `${id}.ts`)).catch(() => undefined);
    return [id, `${info?.mtime?.getTime()} ${info?.ctime?.getTime()} ${info?.size}`];
  }));
  return new Map(entries);
}

/** Waits, but not longer than until it is told to stop. */
async function pause(ms: number, stop: AbortSignal): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  const end = () => resolve();
  const timer = setTimeout(end, ms);
  stop.addEventListener("abort", end);
  await promise;
  clearTimeout(timer);
  stop.removeEventListener("abort", end); // there is one pause after another, and one signal
}
