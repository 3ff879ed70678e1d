import { type Html, html } from "../page/html.ts";
import { section, whole } from "../page/section.ts";
import { counted } from "../report/counted.ts";
import type { Course } from "../judge/course.ts";
import type { ClassFile } from "./class_file.ts";
import { distribution } from "./distribution.ts";
import { htmlPage } from "./document.ts";
import { maxOf, statusText } from "./gradebook.ts";
import { studentsSection } from "./students_section.ts";
import type { Summary } from "./summary.ts";
import type { Tallied } from "./tally.ts";

/** The class on one page: totals, students, and what went wrong most. */
export function classPage(course: Course, file: ClassFile, summary: Summary): Promise<string> {
  const { rows, failures, misconceptions } = summary;
  return htmlPage(
    `${course.title}: ${counted(rows.length, "student")}`,
    header(course.title, file, rows),
    html`<main>${[
      points(rows, maxOf(course, file.settings)),
      found("failures", "Checks that failed most", "Check", failures),
      found("misconceptions", "Beliefs behind wrong answers", "What was believed", misconceptions),
      studentsSection(rows),
    ]}</main>`,
    footer(file),
  );
}

function header(title: string, { shard }: ClassFile, rows: Summary["rows"]): Html {
  const states = Map.groupBy(rows, statusText);
  const counts = [...states].sort(([, a], [, b]) => b.length - a.length)
    .map(([status, those]) => `${whole(those.length)} ${status}`);
  const part = shard.of > 1 ? ` This is part ${shard.part} of ${shard.of}.` : "";
  return html`
    <header>
      <p class="course">${title}</p>
      <h1>${counted(rows.length, "student")}</h1>
      <p>${counts.join("; ")}.${part}</p>
    </header>
  `;
}

function points(rows: Summary["rows"], max: number): Html {
  const totals = rows.filter(({ status }) => status === "graded")
    .map(({ total }) => total ?? 0).sort((a, b) => a - b);
  if (totals.length === 0) return section("points", "Points", html`<p>Nobody was graded.</p>`);
  const mean = totals.reduce((sum, total) => sum + total, 0) / totals.length;
  return section(
    "points",
    "Points",
    html`<p>Median ${median(totals)}, mean ${mean.toFixed(1)} of ${max} points.</p>`,
    distribution(totals, max),
  );
}

function median(sorted: number[]): number {
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function found(id: string, title: string, what: string, all: readonly Tallied[]): Html {
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
        <tbody>${all.map(({ id, text, students }) =>
          html`
            <tr>
              <td class="text"><b>${id.split("/")[0]}</b> ${text}</td>
              <td>${students}</td>
            </tr>
          `
        )}</tbody>
      </table>
    `,
  );
}

function footer({ settings }: ClassFile): Html {
  const { seed, course } = settings;
  return html`
    <footer>
      <p>Seed ${seed} replays each grading. The same rows are in
      <a class="back" href="gradebook.csv">gradebook.csv</a>. SHA-256 of the course and its grader:
      ${course.slice(0, 16)}…</p>
    </footer>
  `;
}
