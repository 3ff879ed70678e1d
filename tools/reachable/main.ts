/**
 * Writes the list of all that a student's code can reach in its child, so that a new version of Deno
 * shows what it brought. `--check` compares with the committed list in place of writing it, and exits 1
 * when it differs.
 */
import { REACHABLE, reachable } from "../../grader/testdata/reachable.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";

const isCheck = onlyCheck("reachable", `what code in a child can reach into ${REACHABLE}`);
await writeOrCompare("reachable", { [REACHABLE]: await reachable() }, isCheck);
