import { allPartsOf, capstoneResults, nextExercise, scoreText } from "./parts.ts";
import { placeOf, type Sources } from "./place.ts";
import type { CheckResult, Report } from "./report.ts";
import { tell } from "./tell.ts";
import { workflowCommand } from "./workflow_command.ts";

/** GitHub shows no more annotations of one kind per step. */
const MOST = 10;

/**
 * Annotations on the student's own files and lines, as GitHub reads them from standard output: an
 * error for each failed check, a warning for what the compiler says and for the grader's own
 * faults, and the score as a notice. What is not started yet is no error.
 *
 * @param sources the student's files, in which a function's line is looked up
 */
export function github(report: Report, sources: Sources = {}): string {
  const errors = checksWith(report, "failed").map((found) => error(found, sources));
  const faults = checksWith(report, "broken").map(fault);
  const types = [...report.exercises, ...report.deeper].flatMap(({ id, typeErrors = [] }) =>
    typeErrors.map((text) => typeWarning(id, text))
  );
  return [
    workflowCommand("notice", { title: scoreText(report) }, advice(report, errors.length)),
    ...errors.slice(0, MOST),
    ...[...faults, ...types].slice(0, MOST),
  ].join("");
}

interface Found {
  /** An exercise, or the capstone. */
  part: string;
  /** The file the check is about: of the capstone, the one that breaks the chain. */
  id: string | null;
  check: CheckResult;
}

function checksWith(report: Report, status: "failed" | "broken"): Found[] {
  const capstones = capstoneResults(report);
  return allPartsOf(report).flatMap(({ id, checks }) => {
    const capstone = capstones.find((capstone) => capstone.id === id);
    const about = { part: id, id: capstone ? capstone.blame : id };
    return checks.filter((check) => check.status === status).map((check) => ({ ...about, check }));
  });
}

function error({ part, id, check }: Found, sources: Sources): string {
  const place = id ? { file: fileOf(id), ...placeOf(id, check, sources[id]) } : {};
  const title = `${part}: ${check.title} (${check.score} of ${check.maxScore})`;
  return workflowCommand("error", { ...place, title }, tell(check).join("\n"));
}

function fault({ id, check }: Found): string {
  return workflowCommand(
    "warning",
    {
      ...(id ? { file: fileOf(id), line: 1 } : {}),
      title: `The grader's own fault: ${check.title}`,
    },
    tell(check).join("\n"),
  );
}

function typeWarning(id: string, text: string): string {
  const place = placeOf(id, { message: text });
  return workflowCommand(
    "warning",
    { file: fileOf(id), ...place, title: `${id}: type error` },
    text,
  );
}

/** What to open next, and where the rest is if there are more errors than GitHub shows. */
function advice(report: Report, errors: number): string {
  const next = nextExercise(report);
  return [
    next ? `Next: exercises/${next.id}.ts.` : "Nothing is left to mend in these exercises.",
    errors > MOST ? `${errors - MOST} more errors are in the job's summary.` : "",
  ].join(" ").trim();
}

/** The path in the student's own repository, wherever it lies while it is graded. */
function fileOf(id: string): string {
  return `exercises/${id}.ts`;
}
