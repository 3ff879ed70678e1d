import { inert } from "../sandbox/inert.ts";
import { bar } from "./bar.ts";
import { allPartsOf, bonusPartsOf, nextExercise, type Part, partsOf, scoreText } from "./parts.ts";
import type { CapstoneResult, CheckResult, ExerciseResult, Report } from "./report.ts";
import { cameTo } from "./measured.ts";
import { hintOf } from "./tell.ts";

const MARKS = {
  passed: "✅",
  failed: "❌",
  blocked: "⏸️",
  broken: "⚠️",
  "not-started": "⬜",
  missing: "⬜",
} as const;
const BAR_CELLS = 20;
/** GitHub takes no more than 1 MiB of a step's summary, and shows nothing of a longer one. */
const MOST_BYTES = 1_000_000;

/** The report as GitHub's job summary takes it: tables and text bars, with all that is the student's escaped. */
export function markdown(report: Report): string {
  const { exercises, capstone, deeper, deeperCapstones = [] } = report;
  const failures = allPartsOf(report).filter(({ status }) =>
    status === "failed" || status === "broken"
  );
  const next = nextExercise(report);
  const head = [
    `## ${scoreText(report)}`,
    ...(partsOf(report).length === 0 ? [] : [
      `\`${bar(report.score, report.maxScore, BAR_CELLS)}\``,
      table("Exercise", exercises, capstone ? [capstone] : []),
    ]),
    ...(bonusPartsOf(report).length === 0 ? [] : [table("Deeper", deeper, deeperCapstones)]),
    ...deeperCapstones.flatMap(writing),
    ...(report.notes ?? []).map((note) => `Note: ${inMarkdown(note)}`),
    ...(next ? [`Next: \`exercises/${next.id}.ts\``] : []),
  ];
  const { seed, versions } = report;
  const foot = `Seed ${seed} · Deno ${versions.deno} · course ${versions.course}`;
  return [...head, ...withinLimit(failures.map(failureSection)), foot].join("\n\n") + "\n";
}

function table(
  heading: string,
  exercises: readonly ExerciseResult[],
  capstones: readonly CapstoneResult[],
): string {
  const rows = [...exercises.map(exerciseRow), ...capstones.map(capstoneRow)];
  return `|   | ${heading} | Points | |\n|---|---|---:|---|\n${rows.join("\n")}`;
}

/** As many sections as fit, the first ones, and how many do not. */
function withinLimit(sections: string[]): string[] {
  let bytes = 0;
  const end = sections.findIndex((section) =>
    (bytes += new TextEncoder().encode(section).length) > MOST_BYTES
  );
  if (end === -1) return sections;
  return [...sections.slice(0, end), `${sections.length - end} more are in the other reports.`];
}

function exerciseRow({ status, id, title, score, maxScore }: ExerciseResult): string {
  const note = status === "not-started" ? "not started" : status === "missing" ? "missing" : "";
  return `| ${MARKS[status]} | ${id} ${title} | ${score} / ${maxScore} | ${note} |`;
}

function capstoneRow(capstone: CapstoneResult): string {
  const { status, score, maxScore, message = "" } = capstone;
  const note = cameTo(capstone) ?? (status === "blocked" ? inMarkdown(message) : "");
  return `| ${MARKS[status]} | ${capstone.id} | ${score} / ${maxScore} | ${note} |`;
}

/** What a model wrote, as a quotation in which nothing is alive. */
function writing({ id, written }: CapstoneResult): string[] {
  if (!written) return [];
  return [`${id} was given ${literal(written.beginning)} and went on: ${literal(written.text)}`];
}

function failureSection({ id, checks, typeErrors = [] }: Part): string {
  const items = checks.filter(({ status }) => status !== "passed").map(checkItem);
  const types = typeErrors.map((error) => `- Type: ${literal(error)}`);
  return `### ${id}\n\n${[...items, ...types].join("\n")}`;
}

function checkItem(check: CheckResult): string {
  const { counterexample, message, status, title, score, maxScore } = check;
  const hint = hintOf(check);
  return [
    `- ${MARKS[status]} ${title} (${score} of ${maxScore})`,
    ...[counterexample, message].filter((part) => part !== undefined)
      .map((part) => `  <br>${literal(part)}`),
    ...(hint ? [`  <br>Hint: ${inMarkdown(hint)}`] : []),
  ].join("\n");
}

/** Text as code. */
function literal(text: string): string {
  return `<code>${inMarkdown(text)}</code>`;
}

/** Text on one line that no Markdown or HTML in it can leave. */
export function inMarkdown(text: string): string {
  return inert(text, Infinity)
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replace(/[|\\`*_{}[\]()#+!~@:]/g, (char) => `&#${char.charCodeAt(0)};`)
    .replaceAll("\n", " ");
}
