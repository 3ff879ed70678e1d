import { type Course, partsOfCourse } from "../../judge/course.ts";
import type { Points } from "../../judge/points.ts";
import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import type { Summary } from "./summary.ts";

type Row = Summary["rows"][number];

/** How the students who were graded came out in one exercise. */
export interface PartCounts {
  full: number;
  part: number;
  /** Tried, and worth nothing yet. */
  none: number;
  notStarted: number;
  /** The mean of the points that are known; undefined if none are. */
  mean: number | undefined;
}

/** Counts how one exercise came out, for the students whose points in it are known. */
export function countsOf(rows: readonly Row[], id: string, max: number): PartCounts {
  const known = rows.filter(({ status, scores }) => status !== "missing" && id in scores);
  const isIdle = ({ outcome, overrides }: Row) =>
    outcome.notStarted.includes(id) && !overrides.some(({ exercise }) => exercise === id);
  const tried = known.filter((row) => !isIdle(row)).map(({ scores }) => scores[id]);
  const sum = known.reduce((total, { scores }) => total + scores[id], 0);
  return {
    full: tried.filter((score) => score >= max).length,
    part: tried.filter((score) => score > 0 && score < max).length,
    none: tried.filter((score) => score <= 0).length,
    notStarted: known.length - tried.length,
    mean: known.length === 0 ? undefined : sum / known.length,
  };
}

/** What is hard, and how far the class has come: for each exercise, how many solved it and how many began. */
export function exercisesSection(course: Course, points: Points, rows: readonly Row[]): Section {
  return section(
    "exercises",
    "Exercises",
    html`
      <div class="pane" tabindex="0" role="group" aria-labelledby="exercises-title">
        <table class="heat exercises">
          <caption class="hidden">How many students solved each exercise</caption>
          <thead>
            <tr>
              <th scope="col">Exercise</th>
              <th scope="col">Solved</th>
              <th scope="col">In part</th>
              <th scope="col">No points</th>
              <th scope="col">Not started</th>
              <th scope="col">Mean</th>
            </tr>
          </thead>
          <tbody>${partsOfCourse(course).map((part) => row(part, points[part.id], rows))}</tbody>
        </table>
      </div>
    `,
  );
}

function row(
  { id, title }: { id: string; title: string },
  max: number,
  rows: readonly Row[],
): Html {
  const { full, part, none, notStarted, mean } = countsOf(rows, id, max);
  const average = mean === undefined ? "–" : `${mean.toFixed(1)} of ${max}`;
  const cells = [full, part, none, notStarted, average].map((content) => html`<td>${content}</td>`);
  return html`<tr><th scope="row"><b class="name">${id}</b> ${title}</th>${cells}</tr>`;
}
