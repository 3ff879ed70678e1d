import { zipSync } from "fflate";
import { join } from "node:path";
import { isMatching } from "ts-pattern";
import { writeWhole } from "../../files.ts";
import type { Course } from "../../judge/course.ts";
import { html } from "../../page/html.ts";
import { scores } from "../../page/scores_section.ts";
import { section } from "../../page/section.ts";
import { type Report, SCHEMA } from "../../report/report.ts";
import type { ClassFile } from "../grading/class_file.ts";
import { htmlPage } from "../grading/document.ts";
import { isMoodles } from "../intake/feedback_name.ts";
import { statusText } from "./gradebook.ts";
import type { Summary } from "./summary.ts";

/**
 * Writes what students get back: in `feedback/` a folder for each, with the name that the system gave the
 * submission; and for Moodle `feedback.zip`, which it takes all at once.
 *
 * @param out the folder of the class's report
 */
export async function writeFeedback(
  { title }: Pick<Course, "title">,
  out: string,
  file: ClassFile,
  rows: Summary["rows"],
): Promise<void> {
  const zip: Record<string, Uint8Array> = {};
  const folders = new Map(file.students.map(({ student, feedback }) => [student, feedback]));
  await Deno.remove(join(out, "feedback"), { recursive: true }).catch(() => {}); // of another class
  for (const row of rows) {
    const folder = folders.get(row.student)!;
    const report = row.hasReport ? await reportIn(join(out, "students", row.folder)) : undefined;
    const page = await feedbackPage(title, row, report);
    await writeWhole(out, join("feedback", folder, "feedback.html"), page);
    if (isMoodles(folder)) zip[`${folder}/feedback.html`] = new TextEncoder().encode(page);
  }
  if (Object.keys(zip).length > 0) await writeWhole(out, "feedback.zip", zipSync(zip));
}

async function reportIn(folder: string): Promise<Report | undefined> {
  try {
    const report: unknown = JSON.parse(await Deno.readTextFile(join(folder, "report.json")));
    return isMatching({ schema: SCHEMA }, report) ? report as Report : undefined;
  } catch {
    return undefined;
  }
}

/** One student's result, including the scores that the instructor gave, and nothing about anybody else. */
function feedbackPage(
  course: string,
  row: Summary["rows"][number],
  report: Report | undefined,
): Promise<string> {
  const { student, name, total, max, note, overrides, penalty, afterPenalty, status } = row;
  const bonus = row.bonus === 0 ? "" : ` and a bonus of ${row.bonus}`;
  const points = total === undefined
    ? `Not graded: ${statusText(row)}`
    : `${total} of ${max} points${bonus}`;
  return htmlPage(
    `${name || student}: ${points}`,
    html`
      <header>
        <p class="course">${course}</p>
        <h1>${points}</h1>
        <p>${name || student}</p>
        ${penalty === undefined
          ? ""
          : html`<p>Late: ${penalty} points less, which makes ${afterPenalty}.</p>`}
        ${status !== "graded" && note ? html`<p>${note}</p>` : ""}
      </header>
      <main>${overrides.length === 0 ? "" : given(overrides)}${report ? scores(report) : ""}</main>
    `,
  );
}

function given(overrides: Summary["rows"][number]["overrides"]) {
  return section(
    "given",
    "Scores that your instructor gave",
    html`
      <ul>${overrides.map(({ exercise, score, reason }) =>
        html`<li><b>${exercise}</b>: ${score} points: ${reason}</li>`
      )}</ul>
    `,
  );
}
