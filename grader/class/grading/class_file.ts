import { isMatching, P } from "ts-pattern";
import { join } from "node:path";
import { UsageError, writeWhole } from "../../files.ts";
import type { Override } from "../intake/overrides.ts";
import { ONE_FOLDER } from "../intake/feedback_name.ts";
import type { Lateness } from "../intake/lateness.ts";
import type { Listed } from "../intake/roster.ts";
import type { Settings } from "./settings.ts";

/** The name of this file's form. */
export const CLASS_SCHEMA = "digits-from-scratch/class/v2";

/** A part of a class: `3/20` is the third of twenty. */
export interface Shard {
  part: number;
  of: number;
}

/** A student, and the folder in `students/` that holds the outcome. */
export interface Filed {
  student: string;
  folder: string;
  /** The name of the student's feedback folder, by which a system knows whose it is. */
  feedback: string;
}

/** What a class report is about; it is stored in the report's folder as `class.json`. */
export interface ClassFile {
  schema: typeof CLASS_SCHEMA;
  settings: Settings;
  shard: Shard;
  /** The SHA-256 of the list of all students, including those in other shards. */
  everyone: string;
  roster: Listed[] | null;
  /** Students whose submission may be a whole group's, of which the roster says nothing. */
  perhapsGroups?: string[];
  overrides: Override[];
  /** When the class had to hand in; null if no deadline was given. */
  lateness: Lateness | null;
  students: Filed[];
  /** Whether each of the students has an outcome. */
  isFinished: boolean;
}

const LISTED = {
  student: P.string,
  name: P.string,
  ids: P.array(P.string),
  more: P.record(P.string, P.string),
};
const STORED = {
  schema: CLASS_SCHEMA,
  settings: {
    seed: P.number,
    capstone: P.boolean,
    deeper: P.optional(P.boolean),
    check: P.boolean,
    timeoutScale: P.number,
    points: P.record(P.string, P.number),
    course: P.string,
  },
  shard: { part: P.number, of: P.number },
  everyone: P.string,
  roster: P.union(null, P.array(LISTED)),
  perhapsGroups: P.optional(P.array(P.string)),
  overrides: P.array({ student: P.string, exercise: P.string, score: P.number, reason: P.string }),
  lateness: P.union(null, {
    deadline: P.string,
    extensions: P.array({ student: P.string, until: P.string }),
    penaltyPerDay: P.number,
  }),
  // The folders' names become paths.
  students: P.array({
    student: P.string,
    folder: P.string.regex(/^[a-z0-9][a-z0-9._~-]*$/),
    feedback: P.string.regex(ONE_FOLDER),
  }),
  isFinished: P.boolean,
} as const;

/**
 * Reads what an earlier run wrote.
 *
 * @returns undefined if there is no such file
 * @throws {UsageError} when it is damaged
 */
export async function readClassFile(folder: string): Promise<ClassFile | undefined> {
  const path = join(folder, "class.json");
  let text: string;
  try {
    text = await Deno.readTextFile(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof Deno.errors.NotADirectory) return;
    throw error;
  }
  try {
    const stored: unknown = JSON.parse(text);
    if (isMatching(STORED, stored)) return stored as ClassFile;
  } catch {
    // damaged, as below
  }
  throw new UsageError(`${path} is damaged, or of another version: take it away to grade anew.`);
}

/** Writes it, whole or not at all. */
export async function writeClassFile(folder: string, file: ClassFile): Promise<void> {
  await writeWhole(folder, "class.json", JSON.stringify(file, null, 2) + "\n");
}
