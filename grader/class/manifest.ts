/** What belongs to a course, and who needs it: copies, checksums and zips are made from this one list. */
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { exists } from "../files.ts";
import type { CourseFolders } from "../judge/course.ts";

/**
 * Who needs a file: a student, who works in a copy of the course; a score, which may be another one
 * when the file changes; a machine that grades others' work, with the reference.
 */
export type Need = "student" | "score" | "grader";

/** A file that somebody needs. */
export interface CourseFile {
  /** From the course's folder, with `/` between. */
  path: string;
  /** Where it is. */
  from: string;
}

/** The folder that holds the grader. */
export const ENGINE = fileURLToPath(new URL("../..", import.meta.url));
const ALL: readonly Need[] = ["student", "score", "grader"];

/**
 * The only files and folders that belong to it: a course that came as a zip file has no git to ask, and a
 * file that nobody thought of should stay with the instructor.
 */
const PARTS: Readonly<Record<string, readonly Need[]>> = {
  ".devcontainer": ["student"],
  ".gitattributes": ["student"],
  ".github/workflows/grade.yml": ["student"],
  ".gitignore": ["student"],
  ".vscode": ["student"],
  "LICENSE": ["student"],
  "README.md": ["student"],
  "SECURITY.md": ["student"],
  "data": ALL,
  "deno.json": ALL,
  "deno.lock": ALL,
  "grader": ALL,
  "lessons": ["student"],
  "lib": ALL,
  "points.json": ["student", "grader"], // a class's settings hold the points themselves
  "solutions": ["score", "grader"],
  "std": ALL,
};

/** What a course in a folder elsewhere takes from the grader's folder. */
const OF_THE_ENGINE = ["deno.json", "deno.lock", "grader", "lib", "std"];

/** What is left out of these folders, by its path, and for whom. */
const LEFT_OUT: readonly [what: RegExp, without: readonly Need[]][] = [
  // Answers; what the misconceptions were seen to do is stored beside them, and goes along.
  [/\/(misconceptions|right|wrong|two_bugs|reworded)$/, ALL],
  [/\/stub\.ts$/, ["score"]],
  [/^grader\/sandbox\/hostile$/, ALL],
  [/^grader\/testdata$/, ALL],
  [/_(test|deep|bench)\.ts$|\/__snapshots__$/, ALL],
  [/\/node_modules$|\/\.[^/]+$/, ALL], // what editors and systems leave behind
  [/^grader\/(class|page|cli\/(grade_class|student_copy|watch))$/, ["score"]],
];

/** The files of a course that somebody needs, in one order on every system; links are not followed. */
export async function filesFor(
  need: Need,
  { root, homes }: Pick<CourseFolders, "root" | "homes">,
): Promise<CourseFile[]> {
  const files: CourseFile[] = [];
  for (const path of partsFor(need, root, homes)) {
    await add(path, await rootOf(path, need, root), need, files);
  }
  return files;
}

/** The files of the grader by itself, for a student: without the course that lies beside it. */
export async function filesOfEngine(): Promise<CourseFile[]> {
  const files: CourseFile[] = [];
  for (const path of OF_THE_ENGINE) await add(path, ENGINE, "student", files);
  return files.filter(({ path }) => !/^grader\/(course\/|main\.ts$)/.test(path));
}

/** The homes of a course's exercises may lie beside the grader. */
function partsFor(need: Need, root: string, homes: string): string[] {
  const parts = Object.keys(PARTS).filter((path) => PARTS[path].includes(need));
  const home = relative(root, homes).replaceAll("\\", "/");
  const isOwn = home !== "" && !home.startsWith("..");
  const isThere = parts.some((path) => `${home}/`.startsWith(`${path}/`));
  return isOwn && !isThere ? [...parts, home] : parts;
}

async function rootOf(path: string, need: Need, root: string): Promise<string> {
  const isBorrowed = need !== "student" && OF_THE_ENGINE.includes(path);
  return isBorrowed && !await exists(join(root, path)) ? ENGINE : root;
}

/** An instructor may have removed a part. */
async function add(path: string, root: string, need: Need, files: CourseFile[]): Promise<void> {
  const from = join(root, path);
  if (!await exists(from)) return;
  const { isFile, isDirectory } = await Deno.lstat(from);
  if (isFile) files.push({ path, from });
  if (!isDirectory) return;
  const names = Array.from(Deno.readDirSync(from), ({ name }) => name).sort();
  for (const inside of names.map((name) => `${path}/${name}`)) {
    if (!isLeftOut(inside, need)) await add(inside, root, need, files);
  }
}

function isLeftOut(path: string, need: Need): boolean {
  return LEFT_OUT.some(([what, without]) => without.includes(need) && what.test(path));
}
