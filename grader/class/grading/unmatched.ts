import { counted, firstOf } from "../../report/counted.ts";
import type { HandIn } from "../intake/hand_ins.ts";
import type { Listed } from "../intake/roster.ts";

/** So many names fit into a line that somebody reads. */
const MOST_NAMES = 5;

/** Says what is nobody's on the roster, and why that may be, where it can be told: sentences. */
export function unmatched(all: readonly HandIn[], roster: readonly Listed[] | null): string[] {
  const hidden = all.find(({ student }) => /^anon_[^_]+$/.test(student));
  if (hidden && roster) {
    return [
      `Canvas calls a student "${hidden.student}": where it hides the names, nobody on the roster can ` +
      "be found. Show the names, and download the submissions again.",
    ];
  }
  const reasons = [...strangers(all, roster), ...zeros(all, roster), ...rounded(roster)];
  return reasons.length > 0 || !roster ? reasons : unclaimed(all, roster);
}

/** Says what is nobody's while somebody has handed in nothing: it may be theirs. */
function unclaimed(all: readonly HandIn[], roster: readonly Listed[]): string[] {
  const listed = new Set(roster.map(({ student }) => student));
  const unknown = all.filter(({ student }) => !listed.has(student));
  const absent = roster.length - (all.length - unknown.length);
  if (unknown.length === 0 || absent === 0) return [];
  const names = firstOf(unknown.map(({ student }) => `"${student}"`), MOST_NAMES);
  return [
    `Nobody on the roster is called ${names}, while ${counted(absent, "student")} on it ` +
    "handed in nothing. They have no total until you add the name to the roster, rename the " +
    "submission, or move it out of the folder.",
  ];
}

/**
 * Says where a roster and a folder are hardly of the same class: everyone on the roster would be
 * missing, and have 0 points.
 */
function strangers(all: readonly HandIn[], roster: readonly Listed[] | null): string[] {
  if (!roster || all.length === 0) return [];
  const listed = new Set(roster.map(({ student }) => student));
  const [known, unknown] = [true, false].map((is) =>
    all.filter(({ student }) => listed.has(student) === is)
  );
  if (2 * known.length >= Math.min(all.length, roster.length)) return [];
  const handedIn = new Set(known.map(({ student }) => student));
  const missing = roster.find(({ student }) => !handedIn.has(student))!;
  return [
    `Only ${known.length} of ${counted(all.length, "submission")} match the roster's ` +
    `${counted(roster.length, "student")}: the folder has "${unknown[0].student}", the roster ` +
    `"${[missing.student, missing.name].filter((word) => word !== "").join(", ")}". ` +
    `Is it the roster of this class?`,
  ];
}

/** Says where a number and one of the roster's differ in zeros before them: are they the same? */
function zeros(all: readonly HandIn[], roster: readonly Listed[] | null): string[] {
  const bare = (id: string) => id.replace(/^0+(?=\d)/, "");
  const listed = new Set(roster?.map(({ student }) => student));
  const ids = roster?.flatMap(({ student, ids }) => [student, ...ids]) ?? [];
  return all.filter(({ student }) => !listed.has(student)).flatMap(({ student, entries }) => {
    const words = [student, ...entries.map(({ sender }) => sender.id ?? student)];
    const like = ids.find((id) => words.some((word) => id !== word && bare(id) === bare(word)));
    if (like === undefined || !/^\d+$/.test(like)) return [];
    return [
      `The folder has "${student}", the roster "${like}": if they are the same, write the number ` +
      `in the roster as the system has it. A spreadsheet drops zeros.`,
    ];
  });
}

/** Says where a spreadsheet has rounded a long number of the roster, as `1.23457E+11`. */
function rounded(roster: readonly Listed[] | null): string[] {
  const ids = roster?.flatMap(({ student, ids }) => [student, ...ids]) ?? [];
  const found = ids.find((id) => /^\d[.,]\d+E\+\d+$/i.test(id));
  return found === undefined ? [] : [
    `The roster has "${found}": a spreadsheet has rounded a long number, and nobody can be found by it. ` +
    "Use the file as your system wrote it.",
  ];
}
