/**
 * Writes the stubs from `solutions/`: one in each exercise's home, and the same in `exercises/`.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { course } from "../../grader/course/mod.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { stubOf } from "./stub.ts";

const isCheck = onlyCheck("stubs", "exercises/ and the stubs in grader/course/");

const built: Record<string, string> = {};
for (const { id, exports } of course.exercises) {
  const solution = new URL(`../../solutions/${id}.ts`, import.meta.url);
  const stub = stubOf((await Deno.readTextFile(solution)).replaceAll("\r\n", "\n"), exports);
  built[`grader/course/${id}/stub.ts`] = stub;
  built[`exercises/${id}.ts`] = stub;
}
await writeOrCompare("stubs", built, isCheck);
