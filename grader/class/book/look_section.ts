import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import { statusText } from "./gradebook.ts";
import type { Summary } from "./summary.ts";

type Row = Summary["rows"][number];

/** What an instructor should read: who could not be graded, what was chosen, and own scores. */
export function lookSection(rows: readonly Row[]): Section {
  const noted = rows.filter(({ total, note, overrides }) =>
    total === undefined || note !== "" || overrides.length > 0
  ).toSorted((a, b) => Number(b.total === undefined) - Number(a.total === undefined));
  const title = "To look at";
  if (noted.length === 0) return section("look", title, html`<p>Nothing stands out.</p>`);
  return section(
    "look",
    title,
    html`
      <div class="pane" tabindex="0" role="group" aria-labelledby="look-title">
        <table class="look">
          <caption class="hidden">What stands out about students</caption>
          <thead>
            <tr>
              <th scope="col">Student</th>
              <th scope="col">Remark</th>
            </tr>
          </thead>
          <tbody>${noted.map(line)}</tbody>
        </table>
      </div>
    `,
  );
}

function line(row: Row): Html {
  const { student, name, status, total, note, overrides } = row;
  const state = total === undefined ? html`<b>${statusText(row)}</b>` : "";
  const given = overrides.map(({ exercise, score, reason }) =>
    html`<span>${exercise}: ${score} points by the instructor: ${reason}</span>`
  );
  const head = html`<th scope="row">${student} <span>${name}</span></th>`;
  return html`<tr class="${status}">${head}<td>${state} ${note}${given}</td></tr>`;
}
