/** What a run in GitHub's Actions shows of a class: annotations, and a summary of the job. */
import { statusText } from "../../class/book/gradebook.ts";
import { NOT_KNOWN, type Outcome, statusInWords } from "../../class/grading/outcome.ts";
import type { Summary } from "../../class/book/summary.ts";
import { shortReasonOf, UsageError } from "../../files.ts";
import { counted } from "../../report/counted.ts";
import { workflowCommand } from "../../report/workflow_command.ts";
import { inMarkdown } from "../../report/markdown.ts";
import { isActions } from "../actions.ts";
import type { Io } from "../io.ts";

/** GitHub shows ten annotations of a kind from a step. */
const MOST_ANNOTATIONS = 9;
/** A job's summary may have a megabyte. */
const MOST_ROWS = 2_000;

/** Annotates who was not graded and why, where the run is one of GitHub's. */
export function annotate(io: Io, outcomes: readonly Outcome[]): void {
  if (!isActions(io)) return;
  const unknown = outcomes.filter(({ status }) => NOT_KNOWN.includes(status));
  for (const { student, status, note } of unknown.slice(0, MOST_ANNOTATIONS)) {
    io.out(
      workflowCommand("error", { title: `${student} is ${statusInWords(status)}` }, note || status),
    );
  }
  const more = unknown.length - MOST_ANNOTATIONS;
  if (more > 0) {
    const title = `${counted(more, "more student")} without a total`;
    io.out(workflowCommand("error", { title }, "The gradebook and the summary name them."));
  }
}

/** Says a sentence so that nobody overlooks it: in a run of GitHub's, as an annotation too. */
export function warn(io: Io, sentence: string): void {
  io.error(`WARNING: ${sentence}\n`);
  if (isActions(io)) io.out(workflowCommand("warning", { title: "The class" }, sentence));
}

/** Adds the class to the summary of the job, where the run is one of GitHub's. */
export async function summariseJob(io: Io, rows: Summary["rows"]): Promise<void> {
  const path = io.env?.("GITHUB_STEP_SUMMARY");
  if (!isActions(io) || !path) return;
  try {
    await Deno.writeTextFile(path, jobSummary(rows), { append: true });
  } catch (error) {
    throw new UsageError(`The job's summary can't be written: ${shortReasonOf(error)}.`);
  }
}

/** The class in Markdown: counts by status, the mean, and who was not graded and why. */
function jobSummary(rows: Summary["rows"]): string {
  const counts = [...Map.groupBy(rows, statusText)].map(([status, those]) =>
    `${those.length} ${status}`
  );
  const unknown = rows.filter(({ total }) => total === undefined);
  return [
    `## ${counted(rows.length, "student")}`,
    "",
    `${counts.join(", ")}. ${meanOf(rows)}`,
    ...(unknown.length === 0 ? [] : ["", ...tableOf(unknown)]),
    "",
    "",
  ].join("\n");
}

function meanOf(rows: Summary["rows"]): string {
  const graded = rows.filter(({ status, total }) => status === "graded" && total !== undefined);
  if (graded.length === 0) return "Nobody was graded.";
  const mean = graded.reduce((sum, { total }) => sum + total!, 0) / graded.length;
  return `Those who were graded have ${mean.toFixed(1)} of ${graded[0].max} points on average.`;
}

function tableOf(unknown: Summary["rows"]): string[] {
  return [
    "| without a total | status | why |",
    "|---|---|---|",
    ...unknown.slice(0, MOST_ROWS).map((row) =>
      `| ${inMarkdown(row.student)} | ${statusText(row)} | ${inMarkdown(row.note)} |`
    ),
  ];
}
