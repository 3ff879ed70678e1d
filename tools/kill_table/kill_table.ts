import { exerciseOf } from "../../grader/judge/course.ts";
import { course } from "../../grader/course/mod.ts";
import { judgeExercise } from "../../grader/judge/exercise.ts";
import { inPool } from "../../grader/judge/pool.ts";
import type { CheckResult } from "../../grader/report/report.ts";
import { beliefOf } from "../beliefs/misconceptions.ts";
import { type Answer, asFolder, misconceptions, submissionOf, unnamed } from "../verify/answers.ts";

/** The table is of one run; the verification repeats it with others. */
const SEED = 1;

/** What came of a misconception. */
interface Row {
  answer: Answer;
  checks: CheckResult[];
  /** What it was called. */
  named: string | undefined;
}

/** Judges every wrong answer once, and writes down which check kills which: `docs/kill_table.md`. */
export async function killTable(): Promise<string> {
  return page(await rowsOf(misconceptions()), await rowsOf(unnamed()));
}

/** The table of one exercise, all its wrong answers in it. */
export async function killTableOf(id: string): Promise<string> {
  const own = [...misconceptions(), ...unnamed()].filter((answer) => answer.id === id);
  return table(id, await rowsOf(own));
}

function rowsOf(answers: Answer[]): Promise<Row[]> {
  return inPool(answers, navigator.hardwareConcurrency, rowOf, () => {});
}

async function rowOf(answer: Answer): Promise<Row> {
  const { result } = await asFolder(
    [answer],
    false,
    (folder) => judgeExercise(answer.id, submissionOf(folder, SEED)),
  );
  const named = result.checks.find((check) => check.misconception)?.misconception?.id;
  return { answer, checks: result.checks, named };
}

function table(id: string, rows: Row[]): string {
  const ids = exerciseOf(course, id).checks.map((check) => check.id);
  const line = (cells: string[]) => `| ${cells.join(" | ")} |\n`;
  const marks = { failed: "✗", blocked: "–", passed: "", broken: "!" };
  const kills = (check: string) => rows.filter((row) => isFailed(row, check)).length;
  return `\n## ${id}\n\n` +
    line(["misconception", ...ids, "named"]) +
    line(["---", ...ids.map(() => ":-:"), ":-:"]) +
    rows.map((row) =>
      line([
        row.answer.name,
        ...row.checks.map(({ status }) => marks[status]),
        row.named === beliefOf(row.answer.name) ? "✓" : row.named ?? "",
      ])
    ).join("") +
    line(["**kills**", ...ids.map((check) => String(kills(check))), ""]);
}

function isFailed({ checks }: Row, id: string): boolean {
  return checks.some((check) => check.id === id && check.status === "failed");
}

function page(rows: Row[], others: Row[]): string {
  const losing = others.filter(({ checks }) => checks.some(({ status }) => status === "failed"));
  const killed = rows.filter(({ checks }) => checks.some(({ status }) => status === "failed"));
  const named = rows.filter((row) => row.named === beliefOf(row.answer.name));
  const wrongly = rows.filter((row) =>
    row.named !== undefined && row.named !== beliefOf(row.answer.name)
  );
  const all = course.exercises.flatMap(({ id }) =>
    exerciseOf(course, id).checks.map((check) => ({ id, check: check.id }))
  );
  const idle = all.filter(({ id, check }) =>
    ![...rows, ...others].some((row) => row.answer.id === id && isFailed(row, check))
  );
  return `# Kill table

Written by \`deno task kill-table\`, with seed ${SEED}. Each row is a wrong answer: those of
\`misconceptions/\` in the homes of the exercises first, then those of \`wrong/\`, which have no name. Each
column is a check of the exercise: ✗ it failed and lost its points, – it was blocked, as another check
must pass first or what it needs was wrong already. The last column says whether the report called the
misconception by its name.

${killed.length} of ${rows.length} misconceptions lose points; ${named.length} are named rightly, ${wrongly.length} wrongly.
${losing.length} of ${others.length} answers without a name lose points.
${all.length - idle.length} of ${all.length} checks kill at least one.
${
    course.exercises.map(({ id }) =>
      table(id, [...rows, ...others].filter(({ answer }) => answer.id === id))
    ).join("")
  }`;
}
