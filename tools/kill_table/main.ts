/**
 * `deno task kill-table`: which check kills which misconception, written to `docs/kill_table.md`;
 * with `--check` it compares the file with what it would write.
 */
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { killTable } from "./kill_table.ts";

const isCheck = onlyCheck("kill-table", "docs/kill_table.md");
await writeOrCompare("kill-table", { "docs/kill_table.md": await killTable() }, isCheck);
