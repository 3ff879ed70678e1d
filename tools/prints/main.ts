/**
 * Writes what the lessons' blocks print into the `text` blocks below them.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { prints } from "./prints.ts";

const isCheck = onlyCheck("prints", "what the lessons' blocks print");
const ROOT = new URL("../../", import.meta.url);
const names = Array.from(Deno.readDirSync(new URL("lessons", ROOT)), ({ name }) => name);
await writeOrCompare("prints", await prints(names, ROOT), isCheck);
