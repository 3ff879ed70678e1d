import { dirname, join } from "node:path/posix";
import type { App } from "../app.ts";

/** The commands that work in a copy, and `compare` for those who are given the solutions later. */
const TASKS = ["help", "grade", "watch", "hint", "progress", "reset", "compare", "report"];

/** The tasks of a student's copy, those of the course's own commands among them. */
export function tasksOf({ commands = {} }: Pick<App, "commands">): string[] {
  return [...TASKS, ...Object.keys(commands)];
}

/** What is not for students stands between these two lines. */
const NOT_FOR_STUDENTS = /<!-- not in a student's copy -->\n[^]*?<!-- in every copy -->(?:\n+|$)/g;
/** Without solutions there is nothing to compare with. */
const COMPARE = /^deno task compare .*\n/gm;
/** What is so where the reference stands in for other exercises, and what is so where it does not. */
const BESIDE =
  /<!-- beside the reference -->\n([^]*?)<!-- beside the student's own:\n([^]*?)-->\n/g;
const LINK = /\[([^\]]+)\]\(([^)\s]+)\)/g;
const HAS_SCHEME = /^[a-z]+:/i;

/** What the pages of a copy depend on. */
export interface Copy {
  /** Whether it holds a file or folder of the course. */
  isThere(path: string): boolean;
  /** Whether exercises are graded beside the reference, and not beside the student's own. */
  hasReference: boolean;
}

/**
 * A page as a student's copy has it: without what is for others or not so there, and where a link would
 * lead to something that the copy does not hold, the link's text alone.
 *
 * @param path where the page is in the course
 */
export function studentPage(text: string, path: string, { isThere, hasReference }: Copy): string {
  return text.replace(NOT_FOR_STUDENTS, "").replace(COMPARE, "")
    .replace(BESIDE, hasReference ? "$1" : "$2")
    .replace(LINK, (link, words, target) => {
      const leadsTo = join(dirname(path), target.replace(/#.*/, ""));
      return HAS_SCHEME.test(target) || isThere(leadsTo) ? link : words;
    });
}

/** A notebook, each text in it as {@linkcode studentPage} has it. */
export function studentNotebook(text: string, path: string, copy: Copy): string {
  const notebook = JSON.parse(text);
  for (const cell of notebook.cells) {
    if (cell.cell_type !== "markdown") continue;
    cell.source = studentPage(cell.source.join(""), path, copy).split(/(?<=\n)/);
  }
  return JSON.stringify(notebook, null, 1) + "\n";
}

/** The configuration with the tasks that work in a copy; the same imports, for the same lock. */
export function studentConfig(text: string, names: readonly string[]): string {
  const config = JSON.parse(text);
  const tasks = Object.fromEntries(names.map((name) => [name, config.tasks[name]]));
  return JSON.stringify({ ...config, tasks }, null, 2) + "\n";
}
