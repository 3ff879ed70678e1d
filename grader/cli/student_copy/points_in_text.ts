import type { Course } from "../../judge/course.ts";
import { stepsOf } from "../../judge/weigh.ts";
import { type Points, totalOf } from "../../judge/points.ts";

/** A lesson names its exercise, then what it is worth. */
const LESSON = /(\]\([./]+exercises\/(\w+)\.ts\), )\d+ points?/g;
/** A row of the README's table. */
const ROW = /^(\| \d+ \| `(\w+)` \|.* )\d+ \|$/gm;
const CAPSTONE_ROW = /^(\| \| capstone \|.*: )\d+ points\) \| \d+ \|$/m;
const STEPS = /(\d+ % brings )\d+ points, (\d+ % brings )\d+/;

/** A text of the course with an instructor's points in place of the course's own. */
export function withPoints(
  text: string,
  { exercises, capstone, maxScore }: Pick<Course, "exercises" | "capstone" | "maxScore">,
  points: Points,
): string {
  const ids = new Set(exercises.map(({ id }) => id));
  const [all, some] = stepsOf(capstone.steps, points[capstone.id]);
  return text
    .replace(LESSON, (same, before, id) => ids.has(id) ? before + inWords(points[id]) : same)
    .replace(ROW, (same, before, id) => ids.has(id) ? `${before}${points[id]} |` : same)
    .replace(CAPSTONE_ROW, (_, before) => `${before}${some} points) | ${all} |`)
    .replace(STEPS, (_, most, less) => `${most}${all} points, ${less}${some}`)
    .replace(`0 of ${maxScore} points.`, `0 of ${totalOf(points)} points.`);
}

function inWords(points: number): string {
  return `${points} ${points === 1 ? "point" : "points"}`;
}
