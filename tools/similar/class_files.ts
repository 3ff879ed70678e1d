import { join } from "node:path";
import { readHandIns } from "../../grader/class/hand_ins.ts";
import { openHandIn } from "../../grader/class/open.ts";
import { BadSubmission } from "../../grader/class/source.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";
import type { Course } from "../../grader/judge/course.ts";
import type { Source } from "./passages.ts";
import { tokensOf } from "./tokens.ts";

/** What the course's own answers are called beside the students'. */
const REFERENCE = "solutions/";
/** The longest right answer that is known has a fifth of it, and more takes long to compare. */
const MOST_TOKENS = 3_000;

/** The answers to one exercise. */
export interface Answers {
  id: string;
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

/** Reads a class's folder: a folder, a zip or files for each student. */
export async function readClass(course: Course, folder: string): Promise<ClassFiles> {
  const notes: string[] = [];
  const read = new Map<string, Map<string, string>>();
  for (const { student, entries } of (await readHandIns(folder, [])).all) {
    try {
      const { files } = await openHandIn(course, folder, entries);
      read.set(student, new Map([...files].map(([id, bytes]) => [id, decode(bytes)])));
    } catch (error) {
      if (!(error instanceof BadSubmission)) throw error;
      notes.push(inertLine(`${student}: ${error.message}`));
    }
  }
  const answers = course.exercises.map(async ({ id }) => ({
    id,
    ...await ownSources(course, id),
    sources: [...read].flatMap(([student, files]) => {
      const text = files.get(id);
      return text === undefined ? [] : sourceOrNote(student, id, text, notes);
    }),
  }));
  return { students: read.size, answers: await Promise.all(answers), notes };
}

function sourceOrNote(student: string, id: string, text: string, notes: string[]): Source[] {
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

/** What the course itself has of an exercise. */
async function ownSources({ folders }: Course, id: string) {
  const [stub, reference] = await Promise.all([
    Deno.readTextFile(join(folders.homes, id, "stub.ts")),
    Deno.readTextFile(join(folders.solutions, `${id}.ts`)),
  ]);
  return { stub: sourceOf("stub", stub), reference: sourceOf(REFERENCE, reference) };
}

function decode(bytes: Uint8Array<ArrayBuffer>): string {
  return new TextDecoder().decode(bytes).replaceAll("\r\n", "\n");
}
