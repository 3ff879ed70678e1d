import { assertEquals } from "@std/assert";
import config from "../../../deno.json" with { type: "json" };
import { MAY_GRADE, MAY_GRADE_CLASS } from "./permissions.ts";

Deno.test("a process that grades may do what the task of its name may do", () => {
  const task = (flags: readonly string[], name: string) =>
    ["deno run", ...flags, "grader/main.ts", name].join(" ");
  assertEquals(config.tasks.grade.command, task(MAY_GRADE, "grade"));
  assertEquals(config.tasks["grade:class"].command, task(MAY_GRADE_CLASS, "grade:class"));
});
