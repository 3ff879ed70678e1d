import type { HandIn } from "./hand_ins.ts";
import { ARCHIVE } from "./sender.ts";

/** A name that is one folder's on any system, and leads nowhere else. */
export const ONE_FOLDER = /^(?!\.+$)[^/\\\0]+$/;

/** What a folder of feedback must be called for Moodle to give it to the student. */
const MOODLE = /^(.+?_\d+_assignsubmission_)(?:file|onlinetext)/u;

/**
 * What the folder with each student's feedback is called: what the system called the submission, so
 * that it recognises the student. A name is left out if it is taken, or if some operating system allows
 * no folder of that name.
 */
export function feedbackNames(all: readonly HandIn[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { student, entries } of all) {
    const last = entries.at(-1)?.name.split("/").at(-1);
    const name = last === undefined ? undefined : nameOf(last);
    if (name === undefined || !ONE_FOLDER.test(name) || taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    names.set(student, name);
  }
  return names;
}

function nameOf(entry: string): string {
  const moodle = MOODLE.exec(entry)?.[1];
  return moodle ? `${moodle}file_` : entry.replace(ARCHIVE, "").replace(/[. ]+$/, "") || entry;
}

/** Whether Moodle takes a folder of this name back. */
export function isMoodles(feedback: string): boolean {
  return MOODLE.test(feedback);
}
