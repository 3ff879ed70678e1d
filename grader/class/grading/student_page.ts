import { html } from "../../page/html.ts";
import { scores } from "../../page/scores_section.ts";
import { scoreText } from "../../report/parts.ts";
import type { Report } from "../../report/report.ts";
import { htmlPage } from "./document.ts";

/** A student's scores as a page that any browser shows. */
export function studentPage(student: string, report: Report): Promise<string> {
  return htmlPage(
    `${student}: ${scoreText(report)}`,
    html`
      <header>
        <p class="course"><a class="back" href="../../index.html">The class</a></p>
        <h1>${scoreText(report)}</h1>
        <p>${student}</p>
      </header>
      <main>${scores(report)}</main>
      <footer>
        <p>The grader's own word; what an instructor gave instead is in the class's gradebook. Seed
            ${report.seed} replays the grading. Course ${report.versions.course}, Deno
            ${report.versions.deno}.</p>
      </footer>
    `,
  );
}
