/**
 * Writes `lessons/notebooks/` from the lessons, the same bytes every time.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { notebooks } from "./notebooks.ts";
import { texts } from "./texts.ts";

const isCheck = onlyCheck("notebooks", "lessons/notebooks");
await writeOrCompare("notebooks", notebooks(await texts()), isCheck, "lessons/notebooks/");
