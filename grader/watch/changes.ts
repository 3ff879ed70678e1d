import { basename, join } from "node:path";
import { type ExerciseId, EXERCISES } from "../course.ts";

/** An editor saves in several steps; they are taken together. */
const SETTLE_MS = 60;
const POLL_MS = 500;

/** The exercises whose files changed, each time some did. */
export type Changes = AsyncIterable<ExerciseId[]>;
/** A way to find the changes in a folder, until it is told to stop. */
export type FindChanges = (folder: string, stop: AbortSignal) => Changes;

/** Changes as the system reports them. */
export async function* watched(folder: string, stop: AbortSignal): Changes {
  const watcher = Deno.watchFs(folder);
  stop.addEventListener("abort", () => watcher.close());
  const waiting = new Set<ExerciseId>();
  let settled = Promise.withResolvers<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  (async () => {
    for await (const { paths } of watcher) {
      for (const id of paths.flatMap(exerciseAt)) waiting.add(id);
      clearTimeout(timer);
      timer = setTimeout(() => settled.resolve(), SETTLE_MS);
    }
    settled.resolve();
  })();
  while (!stop.aborted) {
    await settled.promise;
    settled = Promise.withResolvers<void>();
    const changed = [...waiting];
    waiting.clear();
    if (changed.length > 0) yield changed;
  }
  clearTimeout(timer);
}

/** Changes found by looking every half second: for file systems that report none. */
export async function* polled(folder: string, stop: AbortSignal): Changes {
  let before = await stamps(folder);
  while (!stop.aborted) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const now = await stamps(folder);
    const changed = EXERCISES.map(({ id }) => id).filter((id) => now.get(id) !== before.get(id));
    before = now;
    if (changed.length > 0) yield changed;
  }
}

/** When each file was last written, and how long it is. */
async function stamps(folder: string): Promise<Map<ExerciseId, string>> {
  const entries = await Promise.all(EXERCISES.map(async ({ id }): Promise<[ExerciseId, string]> => {
    const info = await Deno.stat(join(folder, `${id}.ts`)).catch(() => undefined);
    return [id, `${info?.mtime?.getTime()} ${info?.size}`];
  }));
  return new Map(entries);
}

function exerciseAt(path: string): ExerciseId[] {
  const found = EXERCISES.find(({ id }) => `${id}.ts` === basename(path));
  return found ? [found.id] : [];
}
