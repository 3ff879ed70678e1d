import { join } from "node:path";
import type { Entry } from "./entries.ts";
import { recognisersFor, senderOf } from "./sender.ts";
import { pathsIn } from "./zip_source.ts";

/**
 * The zips that are what the system gave, with several students' submissions in each: one often stays in
 * the folder that it was unpacked in, and is nobody's.
 */
export async function wholeExports(
  folder: string,
  entries: readonly Entry[],
): Promise<ReadonlySet<Entry>> {
  const whole = new Set<Entry>();
  for (const entry of entries) if (await isWhole(folder, entry)) whole.add(entry);
  return whole;
}

async function isWhole(folder: string, { name, kind, sender }: Entry): Promise<boolean> {
  if (kind !== "file" || sender.system !== undefined || !/\.zip$/i.test(name)) return false;
  const paths = await pathsIn(join(folder, name)).catch(() => []); // that is said when it is opened
  const parts = paths.map((path) => path.split("/"));
  return hasSeveralSendersAt(parts, 0) || hasSeveralSendersAt(parts, 1);
}

/** Whether a system names more than one student so many folders down. */
function hasSeveralSendersAt(paths: readonly string[][], depth: number): boolean {
  const names = new Map(
    paths.flatMap((parts) => parts[depth] ? [[parts[depth], parts.length > depth + 1]] : []),
  );
  const folders = [...names].filter(([, isFolder]) => isFolder).map(([name]) => name);
  const recognisers = recognisersFor(folders);
  const senders = new Set<string>();
  for (const [name, isFolder] of names) { // one by one: a name may be read in a hundred ways
    const { system, name: student, id } = senderOf(name, isFolder, recognisers);
    if (system !== undefined) senders.add(`${student} ${id}`);
    if (senders.size > 1) return true;
  }
  return false;
}
