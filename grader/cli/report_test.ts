import { assert, assertEquals, assertRejects, assertStringIncludes } from "@std/assert";
import { join } from "node:path";
import type { App } from "./app.ts";
import { UsageError } from "../files.ts";
import { reportCommand } from "./report.ts";
import { fakeIo } from "../testdata/fake_io.ts";
import { APP, MAX_SCORE, SOLUTIONS_FOLDER, STUBS_FOLDER } from "../testdata/this_course.ts";

const WRITTEN = `page.html is written: 0 of ${MAX_SCORE} points`;
const args = (...words: string[]) => [words, { from: "user" }] as const;

Deno.test("report writes one page of a folder with any name, and says so", async () => {
  const root = await Deno.makeTempDir();
  const folder = join(root, "<img src=x onerror=alert(1)>");
  await Deno.mkdir(folder);
  await Deno.copyFile(join(STUBS_FOLDER, "03_relu.ts"), join(folder, "03_relu.ts"));
  const io = { ...fakeIo(), cwd: root, out: (text: string) => said += text };
  let [said, code] = ["", -1];
  const exit = (given: number) => code = given;
  try {
    await reportCommand(APP, io, exit).parseAsync(
      ...args("--exercises", folder, "--out", "page.html"),
    );
    assertStringIncludes(said, WRITTEN);
    assertEquals(code, 0, "a page is drawn of whatever there is");
    const page = await Deno.readTextFile(join(root, "page.html"));
    assert(page.includes("&#60;img src=x") && !page.includes("<img src=x"));
    assert(page.includes("01_normalize.ts is missing."));
    assert(!page.includes(root), "no path of this machine is in it");
    assertEquals(page.match(/<section/g)?.length, 5);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

Deno.test("report refuses a folder that does not exist", async () => {
  const asked = () =>
    reportCommand(APP, fakeIo(), () => {}).parseAsync(...args("--exercises", "no_such_folder"));
  await assertRejects(asked, UsageError, "There is no folder");
});

Deno.test("report ends with 2 where the grader itself was at fault, as grade does", async () => {
  const root = await Deno.makeTempDir();
  const id = "05_init_params"; // the page asks nothing of it: there the fault would be another
  await Deno.copyFile(join(SOLUTIONS_FOLDER, `${id}.ts`), join(root, `${id}.ts`));
  const io = { ...fakeIo(), cwd: root, out: (text: string) => said += text };
  let [said, code] = ["", -1];
  const exit = (given: number) => code = given;
  try {
    await reportCommand(withWrongChecks(id), io, exit).parseAsync(
      ...args("--exercises", root, "--out", "page.html"),
    );
    assertStringIncludes(said, WRITTEN);
    assertEquals(code, 2);
  } finally {
    await Deno.remove(root, { recursive: true });
  }
});

/** The course with an exercise all of whose checks fail by themselves. */
function withWrongChecks(id: string): App {
  const run = () => Promise.reject(new Error("a check that is wrong"));
  const exercises = APP.course.exercises.map((row) =>
    row.id === id ? { ...row, checks: row.checks.map((check) => ({ ...check, run })) } : row
  );
  return { ...APP, course: { ...APP.course, exercises } };
}
