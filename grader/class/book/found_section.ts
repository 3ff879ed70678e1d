import { type Html, html } from "../../page/html.ts";
import { type Section, section } from "../../page/section.ts";
import type { Tallied } from "./tally.ts";

/** What was found in several submissions, the most common first, with the names of the students. */
export function foundSection(
  id: string,
  title: string,
  what: string,
  all: readonly Tallied[],
): Section {
  if (all.length === 0) return section(id, title, html`<p>There are none.</p>`);
  return section(
    id,
    title,
    html`
      <table class="scores found">
        <thead>
          <tr>
            <th scope="col">${what}</th>
            <th scope="col">Students</th>
          </tr>
        </thead>
        <tbody>${all.map(row)}</tbody>
      </table>
    `,
  );
}

function row({ id, text, students }: Tallied): Html {
  return html`
    <tr>
      <td class="text"><b>${id.split("/")[0]}</b> ${text}
        <details><summary>Who</summary>${students.join(", ")}</details></td>
      <td>${students.length}</td>
    </tr>
  `;
}
