import { exerciseOf } from "../../grader/judge/course.ts";
import { course } from "../../grader/course/mod.ts";
import { beliefOf } from "../beliefs/misconceptions.ts";
import { type Answer, misconceptions, unnamed } from "../verify/answers.ts";
import type { Crew } from "../verify/crew.ts";
import type { Graded } from "../verify/work/on_seeds.ts";

/** The table is of one run; the verification repeats it with others. */
const SEED = 1;

/** What came of a wrong answer. */
interface Row {
  answer: Answer;
  /** What came of each check that did not pass, by its id. */
  lost: Map<string, Graded["lost"][number]["status"]>;
  /** What it was called. */
  named: string | undefined;
}

/** Judges every wrong answer once, and writes down which check kills which: `docs/kill_table.md`. */
export async function killTable(crew: Crew): Promise<string> {
  const [named, others] = [misconceptions(), unnamed()];
  const rows = await rowsOf([...named, ...others], crew);
  return page(rows.slice(0, named.length), rows.slice(named.length));
}

/** The table of one exercise, all its wrong answers in it. */
export async function killTableOf(id: string, crew: Crew): Promise<string> {
  const own = [...misconceptions(), ...unnamed()].filter((answer) => answer.id === id);
  return table(id, await rowsOf(own, crew));
}

/** The lines of wrong answers in their exercises' tables. */
export async function killLines(answers: readonly Answer[], crew: Crew): Promise<string[]> {
  return (await rowsOf(answers, crew)).map(lineOf);
}

async function rowsOf(answers: readonly Answer[], crew: Crew): Promise<Row[]> {
  const tasks = answers.map((answer) => ({ answers: [answer], seeds: [SEED] }));
  const graded = await crew.each("graded", tasks, "wrong answers");
  return graded.map(({ lost, names: [named] }, i) => ({
    answer: answers[i],
    lost: new Map(lost.map(({ check, status }) => [check, status])),
    named,
  }));
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

/** Whether it was called by the name of its belief. */
function isCalledRight({ answer, named }: Row): boolean {
  return named === beliefOf(answer.name);
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

/** Whether it lost points. */
function isKilled({ lost }: Row): boolean {
  return [...lost.values()].includes("failed");
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
