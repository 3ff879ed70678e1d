/**
 * Writes what the exercises are worth, which their checks say, into the README's table and the lessons.
 * `--check` compares with the committed files in place of writing them, and exits 1 when one differs.
 */
import { course } from "../../grader/course/mod.ts";
import { writeOrCompare } from "../built.ts";
import { onlyCheck } from "../only_check.ts";
import { tables } from "./tables.ts";

const isCheck = onlyCheck("tables", "the points into README.md and lessons/");
const ROOT = new URL("../../", import.meta.url);
const lessons = Array.from(Deno.readDirSync(new URL("lessons", ROOT)), ({ name }) => name);
const read = (path: string) => Deno.readTextFile(new URL(path, ROOT));
await writeOrCompare("tables", await tables(course, lessons.toSorted(), read), isCheck);
