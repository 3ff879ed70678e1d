import { assertRejects } from "@std/assert";
import { ownPoints } from "../judge/points.ts";
import { course } from "../testdata/course.ts";
import { gradeFiles } from "./grade_files.ts";

const SETTINGS = {
  seed: 1,
  capstone: false,
  check: false,
  timeoutScale: 1,
  points: ownPoints(course),
  course: "",
};

Deno.test("a grader that never comes back is ended, and is the grader's own fault", async () => {
  const hangs = new TextEncoder().encode("export function softmax() { while (true); }");
  const files = new Map([["04_softmax", hangs]]);
  const asked = () => gradeFiles(course, files, { ...SETTINGS, timeoutScale: 100 }, 0.8);
  await assertRejects(asked, Error, "it took more than 0.8 seconds.");
});
