import { withPoints } from "../../grader/cli/student_copy/points_in_text.ts";
import {
  type Capstone,
  coreOf,
  type Course,
  deeperOf,
  type Exercise,
} from "../../grader/judge/course.ts";
import { ownPoints } from "../../grader/judge/points.ts";
import type { Built } from "../built.ts";

/** The table of exercises in the README, its head and its rows. */
const TABLE = /(\| exercise \| you write \| points \|\n\|[-:|]+\n)((?:\|.*\n)+)/;
/** The table of what is a bonus, its head and its rows. */
const DEEPER_TABLE = /(\| Deeper \| you write \| points \|\n\|[-:|]+\n)((?:\|.*\n)+)/;
/**
 * A row of them: its name and what one writes. An exercise's name stands in words that a telephone may
 * break, and leads to its file; a capstone has none.
 */
const ROW = /^\| (?:\[[^\]]*\]\(exercises\/)?(\w+)(?:\.ts\))? \| (.*) \| \d+ \|$/gm;
const ALL_POINTS = /(?<=0 of )\d+(?= points\.)/;
/** A lesson names its exercise, then what it is worth. */
const LESSON = /\]\(\.\.\/exercises\/(\w+)\.ts\), \d+ points?/;

/**
 * The README and the lessons with the points of a course.
 *
 * @param names the names of the files in `lessons/`
 * @param read reads a file by its path in the course
 * @throws {SyntaxError} when a text has no place for the points that belong there
 */
export async function tables(
  course: Course,
  names: readonly string[],
  read: (path: string) => Promise<string>,
): Promise<Built> {
  const text = async (path: string) => (await read(path)).replaceAll("\r\n", "\n");
  const built: Record<string, string> = { "README.md": readmeOf(await text("README.md"), course) };
  for (const name of names.filter((name) => /^\d\d_\w+\.md$/.test(name))) {
    const path = `lessons/${name}`;
    built[path] = lessonOf(path, await text(path), course);
  }
  return built;
}

/** The README with a row for each exercise, and the points of all. */
function readmeOf(readme: string, course: Course): string {
  const own = filled(readme, TABLE, "exercises", coreOf(course), [course.capstone]);
  const text = deeperOf(course).length === 0 ? own : filled(
    own,
    DEEPER_TABLE,
    "the exercises that are a bonus",
    deeperOf(course),
    course.deeperCapstones ?? [],
  );
  return inText(text, course).replace(ALL_POINTS, `${course.maxScore}`);
}

/** The README with a table's rows in order. */
function filled(
  readme: string,
  table: RegExp,
  what: string,
  exercises: readonly Exercise[],
  capstones: readonly Capstone[],
): string {
  const [, head = "", rows = ""] = table.exec(readme) ?? [];
  if (head === "") throw new SyntaxError(`README.md has no table of ${what}`);
  return readme.replace(head + rows, () => head + rowsOf(exercises, capstones, rows));
}

/** The rows in order. What one writes is the README's own to say; of a new exercise it is the title. */
function rowsOf(
  exercises: readonly Exercise[],
  capstones: readonly Capstone[],
  rows: string,
): string {
  const words = new Map(Array.from(rows.matchAll(ROW), ([, id, said]) => [id, said]));
  const saidOf = ({ id, title }: { id: string; title: string }) => words.get(id) ?? title;
  const linked = ({ id }: Exercise) => `[${id.replaceAll("_", " ")}](exercises/${id}.ts)`;
  return exercises.map((exercise) => `| ${linked(exercise)} | ${saidOf(exercise)} | 0 |\n`)
    .concat(capstones.map((capstone) => `| ${capstone.id} | ${saidOf(capstone)} | 0 |\n`))
    .join("");
}

/** A lesson with the points of its exercise, and of the capstone where it tells of them. */
function lessonOf(path: string, lesson: string, course: Course): string {
  const id = course.exercises.map(({ id }) => id).find((id) => path === `lessons/${id}.md`);
  if (id && LESSON.exec(lesson)?.[1] !== id) {
    throw new SyntaxError(`${path} does not link to ../exercises/${id}.ts with its points`);
  }
  return inText(lesson, course);
}

/** A text with the points of the checks where it has any. */
function inText(text: string, course: Course): string {
  return withPoints(text, course, ownPoints(course));
}
