import { assertRejects } from "@std/assert";
import { join } from "node:path";
import { ownPoints } from "../../judge/points.ts";
import { course } from "../../testdata/this_course.ts";
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

Deno.test("the program that grades is the course's own", async () => {
  const folder = await Deno.makeTempDir({ prefix: "digits-own-main-" });
  const main = join(folder, "main.ts");
  await Deno.writeTextFile(main, "console.error(`${Deno.args[0]} of another course`);");
  const asked = () => gradeFiles({ ...course, main }, new Map(), SETTINGS);
  await assertRejects(asked, Error, "grade of another course");
  await Deno.remove(folder, { recursive: true });
});
