/**
 * `deno task kill-table`: which check kills which misconception, written to `docs/kill_table.md`;
 * with `--check` it compares the file with what it would write. With an exercise's number or name it
 * prints that exercise's table alone, judges its right answers too, and says what is left to fix, which
 * also ends it with 1. What it has judged is kept where the verification keeps it: only
 * what has changed since is judged again.
 */
import { course } from "../../grader/course/mod.ts";
import { writeOrCompare } from "../built.ts";
import { isCalled } from "../is_called.ts";
import { onlyCheck } from "../only_check.ts";
import { Crew } from "../verify/crew.ts";
import { LEDGER, Ledger } from "../verify/ledger.ts";
import { killTable, killTableOf } from "./kill_table.ts";

const [word = ""] = Deno.args;
const one = course.exercises.find(({ id }) => isCalled(id, word));
const isAboutOne = one !== undefined && Deno.args.length === 1;
const isCheck = !isAboutOne && onlyCheck("kill-table [EXERCISE]", "docs/kill_table.md");
const crew = new Crew(new Ledger(LEDGER));
if (isAboutOne) {
  const { table, faults } = await killTableOf(one.id, crew);
  crew.end();
  print(table, faults);
} else {
  const table = await killTable(crew);
  crew.end();
  await writeOrCompare("kill-table", { "docs/kill_table.md": table }, isCheck);
}

function print(table: string, faults: readonly string[]): void {
  console.log(table);
  console.log(faults.length > 0 ? "Still to fix:" : "Nothing is left to fix.");
  for (const fault of faults) console.log(`- ${fault}`);
  if (faults.length > 0) Deno.exitCode = 1;
}
