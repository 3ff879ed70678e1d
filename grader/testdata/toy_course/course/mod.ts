/** The course about lines: everything that the grader knows about it. */
import { defineCourse } from "../../../judge/course.ts";
import config from "../deno.json" with { type: "json" };
import line from "./01_line/mod.ts";
import fit from "./02_fit/mod.ts";
import residuals from "./03_residuals/mod.ts";
import { capstone } from "./capstone.ts";
import { leftOver } from "./left_over.ts";

export const course = defineCourse({
  title: "A line through points",
  version: config.version,
  root: new URL("../", import.meta.url),
  homes: new URL("./", import.meta.url),
  main: new URL("../main.ts", import.meta.url),
  exercises: [line, fit, residuals],
  capstone,
  deeperCapstones: [leftOver],
});
