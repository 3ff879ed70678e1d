import { MAX_SCORE } from "../../course/mod.ts";
import { capstoneSteps } from "../../judge/weigh.ts";
import { type Points, totalOf } from "../../judge/points.ts";

/** A lesson names its exercise, then what it is worth. */
const LESSON = /(\]\([./]+exercises\/(\w+)\.ts\), )\d+ points?/g;
/** A row of the README's table. */
const ROW = /^(\| \d+ \| `(\w+)` \|.* )\d+ \|$/gm;
const CAPSTONE_ROW = /^(\| \| capstone \|.*: )\d+ points\) \| \d+ \|$/m;
const STEPS = /(95 % brings )\d+ points, 90 % brings \d+/;

/** A text of the course with an instructor's points in place of the table's. */
export function withPoints(text: string, points: Points): string {
  const [all, some] = capstoneSteps(points.capstone);
  const of = (id: string) => points[id as keyof Points];
  return text
    .replace(LESSON, (_, before, id) => `${before}${of(id)} ${of(id) === 1 ? "point" : "points"}`)
    .replace(ROW, (_, before, id) => `${before}${of(id)} |`)
    .replace(CAPSTONE_ROW, (_, before) => `${before}${some} points) | ${all} |`)
    .replace(STEPS, (_, before) => `${before}${all} points, 90 % brings ${some}`)
    .replace(`0 of ${MAX_SCORE} points.`, `0 of ${totalOf(points)} points.`);
}
