import { basename, join } from "node:path";
import { reasonOf, UsageError } from "../../files.ts";

/** An editor saves in several steps; they are taken together. */
const SETTLE_MS = 60;
const POLL_MS = 500;

/** The exercises whose files changed, each time some did. */
export type Changes = AsyncIterable<string[]>;
/** A way to find the changes in a folder, until it is told to stop. */
export type FindChanges = (
  folder: string,
  ids: readonly string[],
  stop: AbortSignal,
) => Changes;

/** What the system tells of a folder. */
type Events = AsyncIterable<Deno.FsEvent> & Disposable;

/**
 * Changes as the system reports them.
 *
 * @throws {UsageError} when it reports none, or stops to
 */
export async function* watched(
  folder: string,
  ids: readonly string[],
  stop: AbortSignal,
  watch: (folder: string) => Events = Deno.watchFs,
): Changes {
  try {
    using events = watch(folder);
    stop.addEventListener("abort", () => events[Symbol.dispose]());
    yield* together(events, ids);
  } catch (error) {
    throw new UsageError(
      `The system does not tell what is saved in ${folder}: ${reasonOf(error)}. ` +
        "deno task watch --poll looks by itself.",
    );
  }
}

/** The exercises that events are about, whenever there is a pause in them. */
async function* together(events: Events, ids: readonly string[]): Changes {
  const waiting = new Set<string>();
  const coming = events[Symbol.asyncIterator]();
  while (true) {
    const next = coming.next();
    if (waiting.size > 0 && await isLate(next)) {
      yield [...waiting];
      waiting.clear();
    }
    const { value, done } = await next;
    if (done) return;
    for (const id of value.paths.flatMap((path: string) => exerciseAt(path, ids))) waiting.add(id);
  }
}

/** Whether nothing has come when an editor must be done with saving. */
async function isLate(next: Promise<unknown>): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const timer = setTimeout(resolve, SETTLE_MS, true);
  try {
    return await Promise.race([promise, next.then(() => false)]);
  } finally {
    clearTimeout(timer);
  }
}

/** Changes found by looking every half second: for file systems that report none. */
export async function* polled(
  folder: string,
  ids: readonly string[],
  stop: AbortSignal,
): Changes {
  let before = await stamps(folder, ids);
  while (!stop.aborted) {
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
    const now = await stamps(folder, ids);
    const changed = ids.filter((id) => now.get(id) !== before.get(id));
    before = now;
    if (changed.length > 0) yield changed;
  }
}

/** When each file was last written, and how long it is. */
async function stamps(folder: string, ids: readonly string[]): Promise<Map<string, string>> {
  const entries = await Promise.all(ids.map(async (id): Promise<[string, string]> => {
    const info = await Deno.stat(join(folder, `${id}.ts`)).catch(() => undefined);
    return [id, `${info?.mtime?.getTime()} ${info?.size}`];
  }));
  return new Map(entries);
}

function exerciseAt(path: string, ids: readonly string[]): string[] {
  return ids.filter((id) => `${id}.ts` === basename(path));
}
