import { type Html, html } from "../../page/html.ts";
import { contents, type Section, section, whole } from "../../page/section.ts";
import { counted } from "../../report/counted.ts";
import type { Course } from "../../judge/course.ts";
import type { ClassFile } from "../grading/class_file.ts";
import { distribution } from "./distribution.ts";
import { scriptedPage } from "../grading/document.ts";
import { exercisesSection } from "./exercises_section.ts";
import { foundSection } from "./found_section.ts";
import { maxOf, statusText } from "./gradebook.ts";
import { heatMap } from "./heat_map.ts";
import { lookSection } from "./look_section.ts";
import type { Summary } from "./summary.ts";

/** The class on one page: totals, students, and what went wrong most. */
export async function classPage(
  course: Course,
  file: ClassFile,
  summary: Summary,
): Promise<string> {
  const { rows, failures, misconceptions } = summary;
  const sections = [
    points(rows, maxOf(course, file.settings)),
    lookSection(rows),
    heatMap(course, file.settings, rows),
    exercisesSection(course, file.settings.points, rows),
    foundSection("failures", "Checks that failed most", "Check", failures),
    foundSection("misconceptions", "Beliefs behind wrong answers", "Belief", misconceptions),
  ];
  return await scriptedPage(
    await Deno.readTextFile(new URL("browser/heat_map.js", import.meta.url)),
    `${course.title}: ${counted(rows.length, "student")}`,
    header(course.title, file, rows),
    contents(sections),
    html`<main>${sections}</main>`,
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

function points(rows: Summary["rows"], max: number): Section {
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
