import type { CapstoneResult, CheckResult, ExerciseResult, Report } from "./report.ts";

const MARKS = {
  passed: "✅",
  failed: "❌",
  blocked: "⏸️",
  broken: "⚠️",
  "not-started": "⬜",
} as const;
const BAR_CELLS = 20;

/** The report as GitHub's job summary takes it: tables and text bars, nothing of the student's alive. */
export function markdown(report: Report): string {
  const rows = report.exercises.map(exerciseRow);
  if (report.capstone) rows.push(capstoneRow(report.capstone));
  const failures = report.exercises.filter(({ status }) =>
    status === "failed" || status === "broken"
  );
  return [
    `## ${report.score} of ${report.maxScore} points`,
    `\`${bar(report.score, report.maxScore)}\``,
    `|   | Exercise | Points | |\n|---|---|---:|---|\n${rows.join("\n")}`,
    ...failures.map(failureSection),
    ...(report.capstone?.message ? [`**capstone** ${literal(report.capstone.message)}`] : []),
    `Seed ${report.seed} · Deno ${report.versions.deno} · course ${report.versions.course}`,
  ].join("\n\n") + "\n";
}

function exerciseRow({ status, id, title, score, maxScore }: ExerciseResult): string {
  const note = status === "not-started" ? "not started" : "";
  return `| ${MARKS[status]} | ${id} ${title} | ${score} / ${maxScore} | ${note} |`;
}

function capstoneRow({ status, score, maxScore, testAccuracy }: CapstoneResult): string {
  const note = testAccuracy === null ? "" : `${(100 * testAccuracy).toFixed(2)} % of unseen digits`;
  return `| ${MARKS[status]} | capstone | ${score} / ${maxScore} | ${note} |`;
}

function failureSection({ id, checks }: ExerciseResult): string {
  const items = checks.filter(({ status }) => status !== "passed").map(checkItem);
  return `### ${id}\n\n${items.join("\n")}`;
}

function checkItem(check: CheckResult): string {
  const parts = [check.counterexample, check.message, check.misconception?.text]
    .filter((part) => part !== undefined).map((part) => `  <br>${literal(part)}`);
  return [`- ${MARKS[check.status]} ${check.title} (${check.score} of ${check.maxScore})`, ...parts]
    .join("\n");
}

/** Text as code that no Markdown or HTML in it can leave. */
function literal(text: string): string {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replace(/[|\\`*_{}[\]()#+!~@:]/g, (char) => `&#${char.charCodeAt(0)};`);
  return `<code>${escaped.replaceAll("\n", " ")}</code>`;
}

function bar(score: number, maxScore: number): string {
  const full = maxScore === 0 ? 0 : Math.floor(BAR_CELLS * score / maxScore);
  return "█".repeat(full) + "░".repeat(BAR_CELLS - full);
}
