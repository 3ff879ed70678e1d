/**
 * `deno task kill-table`: which check kills which misconception, written to `docs/kill_table.md`;
 * with `--check` it compares the file with what it would write, with an exercise's number or name it
 * prints that exercise's table alone. What it has judged is kept where the verification keeps it: only
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
const table = isAboutOne ? await killTableOf(one.id, crew) : await killTable(crew);
crew.end();
if (isAboutOne) console.log(table);
else await writeOrCompare("kill-table", { "docs/kill_table.md": table }, isCheck);
