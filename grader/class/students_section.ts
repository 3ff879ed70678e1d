import { type Html, html } from "../page/html.ts";
import { section } from "../page/section.ts";
import { statusText } from "./gradebook.ts";
import type { OutcomeStatus } from "./outcome.ts";
import type { Summary } from "./summary.ts";

/** The sign before a student's status: all but the first ask for a look. */
const MARKS: Readonly<Record<OutcomeStatus, string>> = {
  graded: "✓",
  missing: "·",
  unreadable: "✗",
  "not-fetched": "✗",
  broken: "!",
};

/** Each student with status and points, and what the instructor gave. */
export function studentsSection(rows: Summary["rows"]): Html {
  return section(
    "students",
    "Students",
    html`
      <table class="scores students">
        <caption class="hidden">Each student's status and points</caption>
        <thead>
          <tr>
            <th scope="col">Student</th>
            <th scope="col">Status</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>${rows.map(row)}</tbody>
      </table>
    `,
  );
}

function row(row: Summary["rows"][number]): Html {
  const { student, name, status, note, total, max, folder, hasReport, overrides } = row;
  const link = hasReport ? html`<a href="students/${folder}/report.html">${student}</a>` : student;
  const given = overrides.map(({ exercise, score, reason }) =>
    html`<small>${exercise}: ${score} points by the instructor: ${reason}</small>`
  );
  return html`
    <tr class="${status}">
      <th scope="row"><span class="name">${link}</span>${name && html`
        ${name}
      `}
    ${note && html`<small>${note}</small>`}${given}</th>
      <td><span aria-hidden="true" class="mark">${MARKS[status]}</span> ${statusText(row)}</td>
      <td>${total ?? "–"} of ${max}</td>
    </tr>
  `;
}
