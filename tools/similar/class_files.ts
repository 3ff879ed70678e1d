import { join } from "node:path";
import { readHandIns } from "../../grader/class/hand_ins.ts";
import { openHandIn } from "../../grader/class/open.ts";
import { BadSubmission } from "../../grader/class/source.ts";
import { type ExerciseId, EXERCISES } from "../../grader/course/mod.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";
import { SOLUTIONS_FOLDER, STUBS_FOLDER } from "../../grader/files.ts";
import type { Source } from "./passages.ts";
import { tokensOf } from "./tokens.ts";

/** What the course's own answers are called beside the students'. */
const REFERENCE = "solutions/";
/** The longest right answer that is known has a fifth of it, and more takes long to compare. */
const MOST_TOKENS = 3_000;

/** The answers to one exercise. */
export interface Answers {
  id: ExerciseId;
  stub: Source;
  /** The course's own. */
  reference: Source;
  /** The students'. */
  sources: Source[];
}

/** What a class handed in. */
export interface ClassFiles {
  students: number;
  answers: Answers[];
  /** What is not compared, and why: sentences. */
  notes: string[];
}

/** Reads a class's folder: a folder, a zip or files a student. */
export async function readClass(folder: string): Promise<ClassFiles> {
  const notes: string[] = [];
  const read = new Map<string, Map<ExerciseId, string>>();
  for (const { student, entries } of (await readHandIns(folder, [])).all) {
    try {
      const { files } = await openHandIn(folder, entries);
      read.set(student, new Map([...files].map(([id, bytes]) => [id, decode(bytes)])));
    } catch (error) {
      if (!(error instanceof BadSubmission)) throw error;
      notes.push(inertLine(`${student}: ${error.message}`));
    }
  }
  const stubs = new Map(await inFolder(STUBS_FOLDER));
  const solutions = new Map(await inFolder(SOLUTIONS_FOLDER));
  const answers = EXERCISES.map(({ id }) => ({
    id,
    stub: sourceOf("stub", stubs.get(id)!),
    reference: sourceOf(REFERENCE, solutions.get(id)!),
    sources: [...read].flatMap(([student, files]) => {
      const text = files.get(id);
      return text === undefined ? [] : sourceOrNote(student, id, text, notes);
    }),
  }));
  return { students: read.size, answers, notes };
}

function sourceOrNote(student: string, id: ExerciseId, text: string, notes: string[]): Source[] {
  try {
    const source = sourceOf(student, text);
    if (source.tokens.length <= MOST_TOKENS) return [source];
    notes.push(`${student}: ${id}.ts has ${source.tokens.length} tokens, too many to compare.`);
  } catch {
    notes.push(`${student}: ${id}.ts can't be read as TypeScript.`); // or is nested too deeply
  }
  return [];
}

function sourceOf(student: string, text: string): Source {
  return { student, text, tokens: tokensOf(text) };
}

function inFolder(folder: string): Promise<[ExerciseId, string][]> {
  return Promise.all(EXERCISES.map(async ({ id }): Promise<[ExerciseId, string]> => [
    id,
    await Deno.readTextFile(join(folder, `${id}.ts`)),
  ]));
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
}
