/**
 * `deno task kill-table`: which check kills which misconception, written to `docs/kill_table.md`;
 * with `--check` it compares the file with what it would write, with an exercise's number or name it
 * prints that exercise's table alone.
 */
import { course } from "../../grader/course/mod.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { killTable, killTableOf } from "./kill_table.ts";

const [word = ""] = Deno.args;
const one = course.exercises.find(({ id }) => id === word || parseInt(id) === Number(word));
if (one && Deno.args.length === 1) {
  console.log(await killTableOf(one.id));
} else {
  const isCheck = onlyCheck("kill-table", "docs/kill_table.md");
  await writeOrCompare("kill-table", { "docs/kill_table.md": await killTable() }, isCheck);
}
