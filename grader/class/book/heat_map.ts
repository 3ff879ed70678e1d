import { type Course, partsOfCourse } from "../../judge/course.ts";
import { breakable, type Html, html } from "../../page/html.ts";
import { type Section, section, whole } from "../../page/section.ts";
import { bonusOf } from "../../judge/points.ts";
import type { Settings } from "../grading/settings.ts";
import { statusText } from "./gradebook.ts";
import type { OutcomeStatus } from "../grading/outcome.ts";
import type { Summary } from "./summary.ts";

type Row = Summary["rows"][number];

/** The sign before a student's status: all but the first ask for a look. */
const MARKS: Readonly<Record<OutcomeStatus, string>> = {
  graded: "✓",
  missing: "·",
  unreadable: "✗",
  "not-fetched": "✗",
  broken: "!",
};

/**
 * All students by all exercises: a pale column is a hard exercise, and a pale row a student who is stuck. The
 * page's script sorts, searches and filters it.
 */
export function heatMap(
  course: Course,
  { points, deeper }: Pick<Settings, "points" | "deeper">,
  rows: readonly Row[],
): Section {
  const parts = partsOfCourse(course).map(({ id, title }) => ({ id, title, max: points[id] }));
  const bonus = deeper ? bonusOf(course, points) : undefined;
  return section(
    "students",
    "Students",
    html`
      <p>The points in each exercise. “–” is not started, missing, or waiting for others; “?” is not known;
      “*” is a score that you gave.</p>
      ${tools(rows)}
      <div class="pane" tabindex="0" role="group" aria-labelledby="students-title">
        <table id="heat" class="heat">
          <caption class="hidden">Each student's status, and points in each exercise</caption>
          <thead>
            <tr>${head(parts, bonus)}</tr>
          </thead>
          <tbody>${rows.map((row) => bodyRow(row, parts, bonus))}</tbody>
        </table>
      </div>
    `,
  );
}

interface Column {
  id: string;
  title: string;
  /** The points that it is worth. */
  max: number;
}

/** Hidden until the script is there to do what they say. */
function tools(rows: readonly Row[]): Html {
  const states = [...Map.groupBy(rows, statusText)];
  return html`
    <div id="tools" class="tools" hidden>
      <label>Search <input id="search" type="search" autocomplete="off" spellcheck="false"></label>
      <label>Status <select id="status">
        <option value="">all (${whole(rows.length)})</option>${states.map(([status, those]) =>
          html`<option value="${status}">${status} (${whole(those.length)})</option>`
        )}</select></label>
      <p id="shown" role="status"></p>
    </div>
  `;
}

function head(parts: readonly Column[], bonus: number | undefined): Html[] {
  const points = (content: Html | string) =>
    html`<th scope="col" data-kind="points">${content}</th>`;
  return [
    html`<th scope="col" aria-sort="ascending">Student</th>`,
    points("Total"),
    ...parts.map(({ id, title }) => points(html`<abbr title="${title}">${shortName(id)}</abbr>`)),
    ...(bonus === undefined ? [] : [points("Bonus")]),
    html`<th scope="col">Status</th>`,
  ];
}

/** `04`, which leaves room for all of them beside one another. */
function shortName(id: string): string {
  return /^\d+(?=_)/.exec(id)?.[0] ?? id;
}

function bodyRow(row: Row, parts: readonly Column[], bonus: number | undefined): Html {
  const { student, name, status, total, max, folder, hasReport } = row;
  const shown = breakable(student);
  const link = hasReport ? html`<a href="students/${folder}/report.html">${shown}</a>` : shown;
  const mark = html`<span aria-hidden="true" class="mark">${MARKS[status]}</span>`;
  const cells = [
    html`<th scope="row">${link} <span>${name}</span></th>`,
    html`<td class="${levelOf(total, max)} total">${total ?? "?"}</td>`,
    ...parts.map((part) => cell(row, part)),
    ...(bonus === undefined
      ? []
      : [html`<td class="${levelOf(row.bonus, bonus)}">${row.bonus}</td>`]),
    html`<td class="state">${mark} ${statusText(row)}</td>`,
  ];
  return html`<tr class="${status}" data-status="${statusText(row)}">${cells}</tr>`;
}

function cell({ scores, overrides, outcome, status }: Row, { id, max }: Column): Html {
  const isOwn = overrides.some(({ exercise }) => exercise === id);
  if (isOwn) return html`<td class="${levelOf(scores[id], max)}">${scores[id]}*</td>`;
  if (status === "missing" || outcome.notStarted.includes(id)) return html`<td>–</td>`;
  const score = scores[id];
  if (score === undefined) return html`<td>${status === "graded" ? "" : "?"}</td>`;
  return html`<td class="${levelOf(score, max)}">${score}</td>`;
}

const LEVELS = 4;

/** The share of the points: from `h0`, none, to `h4`, all. */
function levelOf(score: number | undefined, max: number): string {
  if (score === undefined) return "";
  const share = max === 0 ? 1 : score / max;
  if (share >= 1) return `h${LEVELS}`;
  return `h${Math.max(0, Math.ceil(share * (LEVELS - 1)))}`;
}
