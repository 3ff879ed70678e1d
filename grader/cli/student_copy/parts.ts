/**
 * What a student's copy holds: these files and folders, and nothing else of the course.
 *
 * It is a list of what belongs, not of what does not: a course that came as a zip file has no git to
 * ask, and a file that nobody thought of had better stay with the instructor.
 */
export const PARTS = [
  ".devcontainer",
  ".gitattributes",
  ".github/workflows/grade.yml",
  ".gitignore",
  ".vscode",
  "LICENSE",
  "README.md",
  "SECURITY.md",
  "charts",
  "data",
  "deno.json",
  "deno.lock",
  "grader",
  "lessons",
  "lib",
  "points.json",
  "std",
];

/** What stays with the instructor of these folders, by its path in the course. */
const LEFT_OUT = [
  /^grader\/misconceptions$/, // wrong in one place, right in all the others
  /^grader\/testdata$/, // right answers written another way are among it
  /^grader\/fuzz$/,
  /_(test|bench)\.ts$/,
  /\/__snapshots__$/,
  /\/node_modules$/,
  /\/\.[^/]+$/, // what editors and systems leave behind
];

/** Whether a file or folder inside of a part stays with the instructor. */
export function isLeftOut(path: string): boolean {
  return LEFT_OUT.some((pattern) => pattern.test(path));
}

/** The commands that work in a copy, and `compare`, which says there why it does not. */
export const TASKS = [
  "grade",
  "watch",
  "hint",
  "progress",
  "reset",
  "compare",
  "report",
  "show",
];
