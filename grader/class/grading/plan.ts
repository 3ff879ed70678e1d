import { join } from "node:path";
import { exists, namesIn, sha256, UsageError } from "../../files.ts";
import { firstOf } from "../../report/counted.ts";
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
import { unmatched } from "./unmatched.ts";

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
  /** What each of the file's students handed in; no entries for those who did not. */
  handIns: HandIn[];
  leftOut: string[];
  /** The folder inside the class's folder that holds the submissions; empty if they lie in the class's folder itself. */
  inside: string;
  /** What an instructor should read before anything is graded: sentences. */
  warnings: string[];
}

/**
 * Finds out whom to grade: everyone on the roster and everyone who handed something in, or the shard's
 * part of them.
 *
 * @throws {UsageError} when there is nobody, or an override is for nobody
 */
export async function planClass(klass: Class): Promise<Plan> {
  const { course, folder, roster } = klass;
  await mustBeClass(course, folder);
  const { all, leftOut, inside, namesakes, chosen, perhapsGroups } = await readHandIns(
    folder,
    roster ?? [],
    roster ? fileNamesOf(course) : new Set(),
  );
  const notFetched = await readNotFetched(folder);
  const byStudent = new Map(all.map((handIn) => [handIn.student, handIn]));
  if (all.length === 0) mustBeUnpacked(folder, leftOut);
  const isFetched = await exists(join(folder, NOT_FETCHED)); // of a shard there may be nothing to fetch
  const everyone = everyoneOf(klass, [...byStudent.keys(), ...notFetched.keys()]);
  if (everyone.length === 0 || all.length === 0 && !isFetched) throw noneIn(folder);
  const listed = [...await readTimes(folder)].map(([student, time]) => ({ student, time }));
  const timed = withStudents(listed, everyone, roster ?? []);
  const times = new Map(timed.map(({ student, time }) => [student, time]));
  const file = await fileOf(klass, everyone, perhapsGroups, feedbackNames(all));
  const handIns = file.students.map(({ student }) => ({
    ...byStudent.get(student) ?? { student, entries: [] },
    notFetched: notFetched.get(student),
    listedTime: times.get(student),
  }));
  return {
    file,
    handIns,
    leftOut: leftOut.filter((name) => name !== NOT_FETCHED && name !== TIMES),
    inside,
    warnings: [
      ...unmatched(all, roster),
      ...namesakes,
      ...chosen,
      ...untimed([...times.keys()].filter((student) => !everyone.includes(student))),
    ],
  };
}

/** Says whose times a list has that are nobody's in the class: one may be a student's under another name. */
function untimed(strangers: readonly string[]): string[] {
  if (strangers.length === 0) return [];
  return [
    `${TIMES} has times of people who are not in this class: ${firstOf(strangers, MOST_NAMES)}.`,
  ];
}

/** So many names fit into a line that somebody reads. */
const MOST_NAMES = 5;

/** @throws {UsageError} when a folder without submissions holds a zip, which is the system's own */
function mustBeUnpacked(folder: string, names: readonly string[]): void {
  const zip = names.find((name) => /\.zip$/i.test(name));
  if (zip === undefined) return;
  const path = join(folder, zip);
  throw new UsageError(
    `${path} holds the submissions of several students: name it in place of the folder.`,
  );
}

/** Everyone who has a repository, handed something in, or is on the roster. */
function everyoneOf({ roster }: Class, present: readonly string[]): string[] {
  const listed = roster?.map(({ student }) => student) ?? [];
  return [...new Set([...present, ...listed])].sort();
}

/** Why nothing is graded in the wrong folder: everyone on the roster would be missing, with 0 points. */
function noneIn(folder: string): UsageError {
  return new UsageError(
    `${folder} holds no submissions: a folder, checkout or zip for each student.`,
  );
}

/** The class's file before anything is graded, with the shard's part of the students. */
async function fileOf(
  { course, settings, shard, roster, ...klass }: Class,
  everyone: readonly string[],
  perhapsGroups: string[],
  feedback: ReadonlyMap<string, string>,
): Promise<ClassFile> {
  const overrides = withStudents(klass.overrides, everyone, roster ?? []);
  mustFit(course, overrides, everyone, settings.capstone);
  const students = shardOf(everyone, shard).map(async (student) => {
    const folder = await fileNameOf(student);
    return { student, folder, feedback: feedback.get(student) ?? folder };
  });
  return {
    schema: CLASS_SCHEMA,
    settings,
    shard,
    everyone: await sha256(JSON.stringify(everyone)),
    roster,
    perhapsGroups,
    overrides,
    lateness: withExtensions(klass.lateness, everyone, roster ?? []),
    students: await Promise.all(students),
    isFinished: false,
  };
}

/**
 * Makes sure that a folder is not one student's own: each folder in it would be taken for a student.
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

/** Rows with the names that the gradebook uses: an instructor may have written another of a student's names. */
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
 * Extensions with the names that the gradebook uses.
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
 * Makes sure that each override has a place in the gradebook.
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
        `There is an override of ${exercise}, which is a bonus: the gradebook has only the sum of it.`,
      );
    }
    if (exercise === course.capstone.id && !capstone) {
      throw new UsageError(`There is an override of the capstone, which --no-capstone leaves out.`);
    }
  }
}
