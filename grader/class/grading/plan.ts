import { join } from "node:path";
import { namesIn, sha256, UsageError } from "../../files.ts";
import { counted } from "../../report/counted.ts";
import { bonusPartsOf, type Course } from "../../judge/course.ts";
import { CLASS_SCHEMA, type ClassFile, type Shard } from "./class_file.ts";
import { fileNameOf } from "./file_name.ts";
import { type HandIn, readHandIns } from "../intake/hand_ins.ts";
import { feedbackNames } from "../intake/feedback_name.ts";
import type { Lateness } from "../intake/lateness.ts";
import { readTimes, TIMES } from "../intake/times_list.ts";
import { matcher } from "../intake/match.ts";
import { NOT_FETCHED, readNotFetched } from "../intake/not_fetched.ts";
import type { Override } from "../intake/overrides.ts";
import type { Listed } from "../intake/roster.ts";
import type { Settings } from "./settings.ts";
import { shardOf } from "./shard.ts";
import { fileNamesOf } from "../intake/source.ts";

/** What a class is planned from. */
export interface Class {
  course: Course;
  /** The folder with one submission per student. */
  folder: string;
  roster: Listed[] | null;
  overrides: Override[];
  lateness: Lateness | null;
  settings: Settings;
  shard: Shard;
}

/** What is to be graded, and what lies beside it. */
export interface Plan {
  file: ClassFile;
  /** What each of the file's students handed in; nothing where one did not. */
  handIns: HandIn[];
  leftOut: string[];
  /** The one folder in the class's folder that holds the submissions; mostly there is none. */
  inside: string;
  /** What an instructor had better read before anything is graded: sentences. */
  warnings: string[];
}

/**
 * Sees who is to be graded: all who are on the roster or handed something in, or the shard's part of
 * them.
 *
 * @throws {UsageError} when there is nobody, or an override is for nobody
 */
export async function planClass(klass: Class): Promise<Plan> {
  const { course, folder, roster, settings, shard } = klass;
  await mustBeClass(course, folder);
  const { all, leftOut, inside, namesakes, chosen } = await readHandIns(folder, roster ?? []);
  const notFetched = await readNotFetched(folder);
  const times = await readTimes(folder);
  const byStudent = new Map(all.map((handIn) => [handIn.student, handIn]));
  const listed = roster?.map(({ student }) => student) ?? [];
  const everyone = [...new Set([...byStudent.keys(), ...notFetched.keys(), ...listed])].sort();
  if (everyone.length === 0) {
    throw new UsageError(
      `${folder} holds no submissions: a folder, checkout or zip for each student.`,
    );
  }
  const overrides = withStudents(klass.overrides, everyone, roster ?? []);
  mustFit(course, overrides, everyone, settings.capstone);
  const feedback = feedbackNames(all);
  const students = await Promise.all(
    shardOf(everyone, shard).map(async (student) => {
      const name = await fileNameOf(student);
      return { student, folder: name, feedback: feedback.get(student) ?? name };
    }),
  );
  const handIns = students.map(({ student }) => ({
    ...byStudent.get(student) ?? { student, entries: [] },
    notFetched: notFetched.get(student),
    listedTime: times.get(student),
  }));
  const file: ClassFile = {
    schema: CLASS_SCHEMA,
    settings,
    shard,
    everyone: await sha256(JSON.stringify(everyone)),
    roster,
    overrides,
    lateness: withExtensions(klass.lateness, everyone, roster ?? []),
    students,
    isFinished: false,
  };
  return {
    file,
    handIns,
    leftOut: leftOut.filter((name) => name !== NOT_FETCHED && name !== TIMES),
    inside,
    warnings: [...unmatched(all, roster), ...namesakes, ...chosen],
  };
}

/**
 * Sees that a folder is not one student's own: each of its folders would be taken for a student.
 *
 * @throws {UsageError} when it is
 */
async function mustBeClass(course: Course, folder: string): Promise<void> {
  const names = fileNamesOf(course);
  for (const place of ["", "exercises"]) {
    const path = join(folder, place);
    const found = (await namesIn(path).catch(() => [])).find((name) => names.has(name));
    if (found === undefined) continue;
    throw new UsageError(
      `${folder} is one student's: ${join(place, found)} lies in it. Name the folder that holds ` +
        `a folder for each student, or call deno task grade --exercises ${path}`,
    );
  }
}

/** So many names fit into a line that somebody reads. */
const MOST_NAMES = 5;

/** Says what is nobody's on the roster, and why that may be, where it can be told. */
function unmatched(all: readonly HandIn[], roster: readonly Listed[] | null): string[] {
  const reasons = [...strangers(all, roster), ...zeros(all, roster)];
  return reasons.length > 0 || !roster ? reasons : unclaimed(all, roster);
}

/** Says what is nobody's while somebody has handed in nothing: it may be theirs. */
function unclaimed(all: readonly HandIn[], roster: readonly Listed[]): string[] {
  const listed = new Set(roster.map(({ student }) => student));
  const unknown = all.filter(({ student }) => !listed.has(student));
  const absent = roster.length - (all.length - unknown.length);
  if (unknown.length === 0 || absent === 0) return [];
  const names = unknown.slice(0, MOST_NAMES).map(({ student }) => `"${student}"`).join(", ");
  const more = unknown.length > MOST_NAMES ? ` and ${unknown.length - MOST_NAMES} more` : "";
  return [
    `Nobody on the roster is called ${names}${more}, while ${counted(absent, "student")} on it ` +
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

/** Rows by what the gradebook calls their students, who may stand there by another of their names. */
export function withStudents<T extends { student: string }>(
  rows: readonly T[],
  everyone: readonly string[],
  roster: readonly Listed[],
): T[] {
  const match = matcher(roster);
  return rows.map((row) => {
    const name = row.student;
    if (everyone.includes(name)) return row;
    return { ...row, student: match({ name, names: [name] })?.listed.student ?? name };
  });
}

/**
 * Extensions by what the gradebook calls their students.
 *
 * @throws {UsageError} when one is for nobody in the class
 */
export function withExtensions(
  lateness: Lateness | null,
  everyone: readonly string[],
  roster: readonly Listed[],
): Lateness | null {
  if (!lateness) return null;
  const extensions = withStudents(lateness.extensions, everyone, roster);
  const stranger = extensions.find(({ student }) => !everyone.includes(student));
  if (!stranger) return { ...lateness, extensions };
  throw new UsageError(`There is an extension for ${stranger.student}, who is not in this class.`);
}

/**
 * Sees that each override has a place in the gradebook.
 *
 * @throws {UsageError} when one has none
 */
export function mustFit(
  course: Course,
  overrides: readonly Override[],
  everyone: readonly string[],
  capstone: boolean,
): void {
  for (const { student, exercise } of overrides) {
    if (!everyone.includes(student)) {
      throw new UsageError(`There is an override for ${student}, who is not in this class.`);
    }
    if (bonusPartsOf(course).some(({ id }) => id === exercise)) {
      throw new UsageError(
        `There is an override of ${exercise}, a bonus, of which the gradebook has but the sum.`,
      );
    }
    if (exercise === course.capstone.id && !capstone) {
      throw new UsageError(`There is an override of the capstone, which --no-capstone leaves out.`);
    }
  }
}
