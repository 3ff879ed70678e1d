import { join } from "node:path";
import type { Entry } from "./entries.ts";
import { type Item, meantBy, sortItems, type Source } from "./source.ts";
import { withZip } from "./zip_source.ts";

/**
 * The files of one student in an export that has no folder for each: as if they lay in a folder,
 * under the names that the student gave them.
 *
 * @param folder the class's
 */
export async function flatSource(
  folder: string,
  entries: readonly Entry[],
  names: ReadonlySet<string>,
): Promise<{ source: Source; notes: string[] }> {
  const { last, notes } = withoutResent(entries, names);
  const paths = new Map<Item, string>();
  for (const entry of last) {
    const path = join(folder, entry.name);
    const { size } = await Deno.lstat(path);
    paths.set({ path: ownName(entry, names), kind: "file", size }, path);
  }
  return {
    source: {
      ...sortItems(paths.keys(), names),
      read: (item) => Deno.readFile(paths.get(item)!),
      open: (item, use) => withZip(paths.get(item)!, names, use),
    },
    notes,
  };
}

/**
 * What the student called a file: `01_normalize.ts`, which Canvas calls `01_normalize-1.ts` the
 * next time.
 */
function ownName({ sender: { system, file } }: Entry, names: ReadonlySet<string>): string {
  const isCounted = system === "Canvas" && meantBy(file, names) !== undefined;
  return isCounted ? file.replace(/-\d+(?=\.ts$)/, "") : file;
}

/** Canvas counts what was sent again, `01_normalize-1.ts` after `01_normalize.ts`: the last counts. */
function withoutResent(entries: readonly Entry[], names: ReadonlySet<string>) {
  const first = ({ sender: { file } }: Entry) =>
    meantBy(file, names) ?? file.replace(/-\d+(?=\.[^.]+$)/, "");
  const last: Entry[] = [];
  const notes: string[] = [];
  for (const [file, those] of Map.groupBy(entries, first)) {
    const isResent = those[0].sender.system === "Canvas" &&
      (names.has(file) || those.some(({ sender }) => sender.file === file));
    const [taken, ...others] = those.toSorted((a, b) => countOf(b) - countOf(a));
    last.push(...(isResent ? [taken] : those));
    if (!isResent || others.length === 0) continue;
    const earlier = others.map(({ sender }) => sender.file).join(" or ");
    notes.push(`${taken.sender.file} was sent last and counts, and not ${earlier}.`);
  }
  return { last, notes };
}

function countOf({ sender: { file } }: Entry): number {
  return Number(/-(\d+)\.[^.]+$/.exec(file)?.[1] ?? 0);
}
