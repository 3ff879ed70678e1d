import { capstonesOf, type Course } from "../../judge/course.ts";
import { stepsOf } from "../../judge/weigh.ts";
import { type Points, totalOf } from "../../judge/points.ts";

/** A lesson names its exercise, then what it is worth. */
const LESSON = /(\]\([./]+exercises\/(\w+)\.ts\), )\d+ points?/g;
/** A row of the README's table. */
const ROW = /^(\| \[[^\]]*\]\(exercises\/(\w+)\.ts\) \|.* )\d+ \|$/gm;
/** A row of a capstone, with what it brings at its second step. */
const CAPSTONE_ROW = /^(\| (\w+) \|.*: )\d+ points\) \| \d+ \|$/gm;
const STEPS = /(\d+ % brings )\d+ points, (\d+ % brings )\d+/;

/** A text of the course with an instructor's points in place of the course's own. */
export function withPoints(text: string, course: Course, points: Points): string {
  const { exercises, capstone, maxScore } = course;
  const ids = new Set(exercises.map(({ id }) => id));
  const [all, some] = stepsOf(capstone.steps, points[capstone.id]);
  const capstoneRow = (same: string, before: string, id: string) => {
    const found = capstonesOf(course).find((capstone) => capstone.id === id);
    if (!found) return same;
    const [all, some] = stepsOf(found.steps, points[id]);
    return `${before}${some} points) | ${all} |`;
  };
  return text
    .replace(LESSON, (same, before, id) => ids.has(id) ? before + inWords(points[id]) : same)
    .replace(ROW, (same, before, id) => ids.has(id) ? `${before}${points[id]} |` : same)
    .replace(CAPSTONE_ROW, capstoneRow)
    .replace(STEPS, (_, most, less) => `${most}${all} points, ${less}${some}`)
    .replaceAll(
      new RegExp(`(\\b0 of |\\bthe )${maxScore}(?= points\\b)`, "g"),
      (_, before) => `${before}${totalOf(course, points)}`,
    );
}

function inWords(points: number): string {
  return `${points} ${points === 1 ? "point" : "points"}`;
}
