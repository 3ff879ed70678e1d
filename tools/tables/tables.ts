import { type Course, pointsOf } from "../../grader/judge/course.ts";
import type { Built } from "../built.ts";

/** What is written of a course. */
export type Worth = Pick<Course, "exercises" | "capstone" | "maxScore">;

/** The table of exercises in the README, its head and its rows. */
const TABLE = /(\| \| exercise \| you write \| points \|\n\|[-:|]+\n)((?:\|.*\n)+)/;
/** A row of it: its number, its name and what one writes; the capstone's has no number. */
const ROW = /^\| (?:\d+ | )?\| `?(\w+)`? \| (.*) \| \d+ \|$/gm;
/** What a capstone's row says of its lower steps. */
const LOWER_STEP = /(?<= %: )\d+(?= points)/;
const ALL_POINTS = /(?<=0 of )\d+(?= points\.)/;
/** A lesson names its exercise, then what it is worth. */
const LESSON = /(?<=\]\(\.\.\/exercises\/(\w+)\.ts\), )\d+ points?/;
const STEPS = /(?<= % brings )(\d+) points, (\d+ %) brings (\d+)/;

/**
 * The README and the lessons with the points of a course.
 *
 * @param read reads a file by its path in the course
 * @param names the names of the files in `lessons/`
 * @throws {SyntaxError} when a text has no place for the points that belong there
 */
export async function tables(
  course: Worth,
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

/** The README with the table of exercises and the points of all. */
function readmeOf(readme: string, course: Worth): string {
  const [, head = "", rows = ""] = TABLE.exec(readme) ?? [];
  if (head === "") throw new SyntaxError("README.md has no table of exercises");
  return readme.replace(head + rows, () => head + rowsOf(course, rows))
    .replace(ALL_POINTS, `${course.maxScore}`);
}

/** The rows in order. What one writes is the README's own to say; of a new exercise it is the title. */
function rowsOf({ exercises, capstone }: Worth, rows: string): string {
  const words = new Map(Array.from(rows.matchAll(ROW), ([, id, said]) => [id, said]));
  const [all, some] = capstone.steps;
  const last = (words.get(capstone.id) ?? capstone.title).replace(LOWER_STEP, `${some}`);
  return exercises.map((row) => {
    const said = words.get(row.id) ?? row.title;
    return `| ${parseInt(row.id)} | \`${row.id}\` | ${said} | ${pointsOf(row)} |\n`;
  }).join("") + `| | ${capstone.id} | ${last} | ${all} |\n`;
}

/** A lesson with the points of its exercise, and of the capstone where it tells of them. */
function lessonOf(path: string, lesson: string, { exercises, capstone }: Worth): string {
  const [all, some] = capstone.steps;
  const withSteps = lesson.replace(
    STEPS,
    (_, _all, lower) => `${all} points, ${lower} brings ${some}`,
  );
  const row = exercises.find(({ id }) => path === `lessons/${id}.md`);
  if (!row) return withSteps;
  if (LESSON.exec(lesson)?.[1] !== row.id) {
    throw new SyntaxError(`${path} does not link to ../exercises/${row.id}.ts with its points`);
  }
  const points = pointsOf(row);
  return withSteps.replace(LESSON, `${points} ${points === 1 ? "point" : "points"}`);
}
