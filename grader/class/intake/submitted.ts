import { join } from "node:path";
import type { Course } from "../../judge/course.ts";
import { latestOf } from "./attempts.ts";
import { folderSource } from "./folder_source.ts";
import type { Entry } from "./entries.ts";
import type { HandIn } from "./hand_ins.ts";
import { type Submitted, timeOf } from "./lateness.ts";
import { LATE_FILE, PACKED_ANEW, sakaiTime, TIME_FILE } from "./recognisers.ts";
import { fileNamesOf } from "./source.ts";

/** When a student handed in, as far as anybody says. */
export interface When {
  submitted: Submitted | null;
  /** Whether the system says that it is late; nothing where it says neither. */
  isLate: boolean | null;
}

/**
 * When a student handed in: as the export says it, or a list beside the submissions, or else by the
 * time of the files, which is that of the last change where nothing has set it since. The files of a
 * checkout are as old as the clone, those of some systems as old as the download, and say nothing.
 *
 * @param folder the class's
 */
export async function submittedOf(course: Course, folder: string, handIn: HandIn): Promise<When> {
  const { entries } = latestOf(handIn.entries);
  const files = await Promise.all(entries.map((entry) => filesOf(course, folder, entry)));
  const isCalledLate = files.flat().some((path) => LATE_FILE.test(path));
  const words = [
    ...entries.map(({ sender }) => sender.late).filter((late) => late !== undefined),
    ...(isCalledLate ? [true] : []),
  ];
  const isLate = words.length === 0 ? null : words.includes(true);
  const saidAt = await Promise.all(entries.map((entry) => saidTimeOf(folder, entry)));
  const named = saidAt.filter((at) => at !== undefined).sort();
  const at = named.length > 0 ? timeOf(named.at(-1)!)?.toJSON() : undefined;
  if (at !== undefined) return { submitted: { at, by: "export" }, isLate };
  if (handIn.listedTime) return { submitted: { at: handIn.listedTime, by: "list" }, isLate };
  const isTold = entries.map(({ sender: { system } }) => !PACKED_ANEW.has(system));
  const times = await timesOf(files.filter((_, i) => isTold[i]).flat());
  const newest = Math.max(...times);
  return {
    submitted: Number.isFinite(newest) ? { at: new Date(newest).toJSON(), by: "file" } : null,
    isLate,
  };
}

/** When an entry was handed in, by its name, or by what Sakai lays into it. */
async function saidTimeOf(folder: string, { name, sender }: Entry): Promise<string | undefined> {
  if (sender.system !== "Sakai") return sender.at;
  const text = await Deno.readTextFile(join(folder, name, TIME_FILE)).catch(() => "");
  return sakaiTime(text);
}

/** The files of an entry that say when they were changed; those of a checkout do not. */
async function filesOf(course: Course, folder: string, { name, kind }: Entry): Promise<string[]> {
  const path = join(folder, name);
  if (kind === "file") return [path];
  if (kind !== "folder" || await Deno.lstat(join(path, ".git")).catch(() => false)) return [];
  const source = await folderSource(path, fileNamesOf(course)).catch(() => undefined);
  const items = source ? [...source.items, ...source.perhaps, ...source.zips] : [];
  return items.map((item) => join(path, item.path));
}

async function timesOf(paths: string[]): Promise<number[]> {
  const infos = await Promise.all(paths.map((path) => Deno.lstat(path).catch(() => undefined)));
  return infos.map((info) => info?.mtime?.getTime()).filter((time) => time !== undefined);
}
