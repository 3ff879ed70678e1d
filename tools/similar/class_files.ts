import { basename, join } from "node:path";
import { readHandIns } from "../../grader/class/intake/hand_ins.ts";
import { openHandIn, refusalOf } from "../../grader/class/intake/open.ts";
import { inertLine } from "../../grader/sandbox/inert.ts";
import type { Course } from "../../grader/judge/course.ts";
import type { Source } from "./passages.ts";
import { type Tokenized, Tokenizer } from "./tokenizer.ts";
import { tokensOf } from "./tokens.ts";

/** What the course's own answers are called beside the students'. */
const REFERENCE = "solutions/";
/** The longest right answer that is known has a fifth of it, and more takes long to compare. */
const MOST_TOKENS = 3_000;
/**
 * Three times the longest right answer that is known. The page has a file again with each student that it
 * is alike with: three students with a megabyte in each exercise made it 400 MB long.
 */
const MOST_CHARACTERS = 30_000;

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
  /** Students of earlier years, whose answers stand among the others. */
  earlier: number;
  answers: Answers[];
  /** What is not compared, and why: sentences. */
  notes: string[];
}

/** The answers of one student: what may be compared is known only when they have been tokenized. */
interface HandedIn {
  student: string;
  isEarlier: boolean;
  /** The text of each exercise that there is, by its id. */
  files: Map<string, string>;
}

/**
 * Reads a class's folder, and those of earlier years: each holds a folder, a zip or files for each student.
 */
export async function readClass(
  course: Course,
  folder: string,
  earlier: readonly string[] = [],
): Promise<ClassFiles> {
  const notes: string[] = [];
  const all = await handedIn(course, folder, notes);
  for (const year of earlier) {
    const old = await handedIn(course, year, notes, `${basename(year)}/`);
    all.push(...old.map((one) => ({ ...one, isEarlier: true })));
  }
  const students = all.filter(({ isEarlier }) => !isEarlier).length;
  const answers = await answersOf(course, all, notes);
  return { students, earlier: all.length - students, answers, notes };
}

/** @param before what is put before each student's name */
async function handedIn(
  course: Course,
  folder: string,
  notes: string[],
  before = "",
): Promise<HandedIn[]> {
  const { all } = await readHandIns(folder, []);
  const read: HandedIn[] = [];
  for (const { student: name, entries } of all) {
    const student = `${before}${name}`;
    try {
      const { files } = await openHandIn(course, folder, entries);
      const texts = new Map([...files].map(([id, bytes]) => [id, decode(bytes)]));
      read.push({ student, isEarlier: false, files: texts });
    } catch (error) {
      notes.push(inertLine(`${student}: ${refusalOf(error)}`));
    }
  }
  return read;
}

async function answersOf(
  course: Course,
  all: readonly HandedIn[],
  notes: string[],
): Promise<Answers[]> {
  const tokenizer = new Tokenizer(MOST_TOKENS);
  const answers: Answers[] = [];
  for (const { id } of course.exercises) {
    const sources: Source[] = [];
    for (const { student, isEarlier, files } of all) {
      const text = files.get(id);
      if (text === undefined) continue;
      const isLong = text.length > MOST_CHARACTERS;
      const found = isLong ? { long: text.length } : await tokenizer.read(text);
      if ("tokens" in found) sources.push({ student, text, tokens: found.tokens, isEarlier });
      else notes.push(`${student}: ${id}.ts ${whyNot(found)}.`);
    }
    answers.push({ id, ...await ownSources(course, id), sources });
  }
  await tokenizer.end();
  return answers;
}

/** Why a program is not compared, after its name. */
function whyNot(found: Exclude<Tokenized, { tokens: unknown }> | { long: number }): string {
  if ("long" in found) return `has ${found.long} characters, too many to compare`;
  if ("many" in found) return `has ${found.many} tokens, too many to compare`;
  return "late" in found ? "takes too long to be read" : "can't be read as TypeScript";
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
