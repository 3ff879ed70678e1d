import { exerciseOf } from "../../grader/judge/course.ts";
import { course } from "../../grader/course/mod.ts";
import { type Answer, misconceptions, unnamed, zoo } from "../verify/answers.ts";
import type { Crew } from "../verify/crew.ts";
import { faultsIn, type Judged } from "./faults.ts";
import { isCalledRight, isKilled, type Row, rowsOf, SEED } from "./rows.ts";

/** Judges every wrong answer once, and writes down which check kills which: `docs/kill_table.md`. */
export async function killTable(crew: Crew): Promise<string> {
  const [named, others] = [misconceptions(), unnamed()];
  const rows = await rowsOf([...named, ...others], crew);
  return page(rows.slice(0, named.length), rows.slice(named.length));
}

/** The table of one exercise, all its wrong answers in it, and what is left to fix in its home. */
export async function killTableOf(id: string, crew: Crew) {
  const own = (answers: Answer[]) => rowsOf(answers.filter((answer) => answer.id === id), crew);
  const judged: Judged = {
    checks: checksOf(id),
    right: await own(zoo()),
    misconceptions: await own(misconceptions()),
    unnamed: await own(unnamed()),
  };
  const rows = [...judged.misconceptions, ...judged.unnamed];
  return { table: table(id, rows), faults: faultsIn(judged) };
}

/** The lines of wrong answers in their exercises' tables. */
export async function killLines(answers: readonly Answer[], crew: Crew): Promise<string[]> {
  return (await rowsOf(answers, crew)).map(lineOf);
}

const MARKS = { failed: "✗", blocked: "–", passed: "", broken: "!" };

function lineOf(row: Row): string {
  const { answer, lost, named } = row;
  return line([
    answer.name,
    ...checksOf(answer.id).map((check) => MARKS[lost.get(check) ?? "passed"]),
    isCalledRight(row) ? "✓" : named ?? "",
  ]);
}

function line(cells: readonly string[]): string {
  return `| ${cells.join(" | ")} |\n`;
}

function checksOf(id: string): string[] {
  return exerciseOf(course, id).checks.map((check) => check.id);
}

function table(id: string, rows: Row[]): string {
  const ids = checksOf(id);
  const kills = (check: string) => rows.filter(({ lost }) => lost.get(check) === "failed").length;
  return `\n## ${id}\n\n` +
    line(["misconception", ...ids, "named"]) +
    line(["---", ...ids.map(() => ":-:"), ":-:"]) +
    rows.map(lineOf).join("") +
    line(["**kills**", ...ids.map((check) => String(kills(check))), ""]);
}

function page(rows: Row[], others: Row[]): string {
  const all = [...rows, ...others];
  const [killed, losing] = [rows, others].map((some) => some.filter(isKilled).length);
  const right = rows.filter(isCalledRight).length;
  const wrong = rows.filter(({ named }) => named !== undefined).length - right;
  const checks = course.exercises.flatMap(({ id }) => checksOf(id).map((check) => ({ id, check })));
  const killing = checks.filter(({ id, check }) =>
    all.some(({ answer, lost }) => answer.id === id && lost.get(check) === "failed")
  );
  return `# Kill table

Written by \`deno task kill-table\`, with seed ${SEED}. Each row is a wrong answer: those of
\`misconceptions/\` in the homes of the exercises first, then those of \`wrong/\`, which have no name. Each
column is a check of the exercise: ✗ it failed and lost its points, – it was blocked, as another check
must pass first or what it needs was wrong already. The last column says whether the report called the
misconception by its name.

${killed} of ${rows.length} misconceptions lose points; ${right} are named rightly, ${wrong} wrongly.
${losing} of ${others.length} answers without a name lose points.
${killing.length} of ${checks.length} checks kill at least one.
${
    course.exercises.map(({ id }) => table(id, all.filter(({ answer }) => answer.id === id)))
      .join("")
  }`;
}
