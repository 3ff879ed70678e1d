import type { HandIn } from "./hand_ins.ts";
import { ARCHIVE } from "./sender.ts";

/** What a folder of feedback must be called for Moodle to give it to the student. */
const MOODLE = /^.+?_\d+_assignsubmission_file/u;

/**
 * What the folder with each student's feedback is called: as the system called the submission, by
 * which it knows the student again. Of names that would fall together, those that come later are
 * absent.
 */
export function feedbackNames(all: readonly HandIn[]): Map<string, string> {
  const names = new Map<string, string>();
  const taken = new Set<string>();
  for (const { student, entries } of all) {
    const last = entries.at(-1)?.name.split("/").at(-1);
    const name = last === undefined ? undefined : nameOf(last);
    if (name === undefined || taken.has(name.toLowerCase())) continue;
    taken.add(name.toLowerCase());
    names.set(student, name);
  }
  return names;
}

function nameOf(entry: string): string {
  const moodle = MOODLE.exec(entry)?.[0];
  return moodle ? `${moodle}_` : entry.replace(ARCHIVE, "").replace(/[. ]+$/, "") || entry;
}

/** Whether Moodle takes a folder of this name back. */
export function isMoodles(feedback: string): boolean {
  return MOODLE.test(feedback);
}
