import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { run } from "./mod.ts";
import { fakeIo } from "../testdata/fake_io.ts";
import { APP, POINTS, STUBS_FOLDER } from "../testdata/this_course.ts";

const STUBS = STUBS_FOLDER;

/** What a call printed, and how it ended. */
async function call(...args: string[]) {
  const io = fakeIo();
  const code = await run(APP, args, io);
  return { code, out: io.said, error: io.complained };
}

/** The one line that a wrong call brings; nothing is graded. */
async function complaint(...args: string[]): Promise<string> {
  const { code, out, error } = await call(...args);
  assertEquals([code, out], [2, ""], args.join(" "));
  assertMatch(error, /^[^\n]+\n$/, args.join(" "));
  return error.trimEnd();
}

describe("the command line", () => {
  it("suggests the nearest option for an unknown one", async () => {
    assertStringIncludes(await complaint("grade", "--sed", "1"), "--seed");
    assertStringIncludes(await complaint("grade", "--solution"), "--solutions");
    assertStringIncludes(await complaint("grade", "--no-capston"), "--no-capstone");
  });

  it("suggests the nearest exercise, format and command for unknown ones", async () => {
    assertStringIncludes(await complaint("grade", "sofmax"), "Did you mean softmax?");
    assertStringIncludes(await complaint("grade", "--format", "jsn"), "Did you mean json?");
    assertStringIncludes(await complaint("graed"), "Did you mean grade?");
    assertStringIncludes(await complaint("toString"), 'There is no command "toString".');
  });

  it("fits a complaint into a terminal's columns, and calls Deno as the caller does", async () => {
    const io = { ...fakeIo(), isTerminal: true, columns: 60, deno: "npx -y deno@2.9.6", said: "" };
    io.error = (text) => io.said += text;
    for (const args of [["sofmax"], ["--sed", "1"]]) await run(APP, ["grade", ...args], io);
    assert(io.said.split("\n").every((line) => line.length <= 60), io.said);
    assertStringIncludes(io.said.replaceAll("\n", " "), "npx -y deno@2.9.6 task grade --help says");
  });

  it("fits the help of a command into a narrow terminal", async () => {
    const io = { ...fakeIo(), columns: 60, said: "" };
    io.out = (text) => io.said += text;
    await run(APP, ["compare", "--help"], io);
    const long = io.said.split("\n").filter((line) => line.length > 60);
    assertEquals(long, []);
  });

  it("refuses what is not a seed", async () => {
    for (const seed of ["-1", "1.5", "x", "4294967296", "", "1e3", "0x10"]) {
      const text = await complaint("grade", `--seed=${seed}`);
      assertStringIncludes(text, "A seed is a whole number from 0 to 4294967295.");
    }
  });

  it("refuses what is not a share of the points", async () => {
    for (const percent of ["-1", "101", "x", "50%", "NaN", ""]) {
      const text = await complaint("grade", `--fail-under=${percent}`);
      assertStringIncludes(text, "A share of the points is a number from 0 to 100.");
    }
  });

  it("refuses what is not a time scale", async () => {
    for (const scale of ["0", "-2", "x", "Infinity", ""]) {
      const text = await complaint("grade", `--timeout-scale=${scale}`);
      assertStringIncludes(text, "A scale is a number above 0.");
    }
  });

  it("refuses what is not a number of jobs", async () => {
    for (const jobs of ["0", "-2", "1.5", "x", "10000", ""]) {
      const text = await complaint("grade", `--jobs=${jobs}`);
      assertStringIncludes(text, "A number of jobs is a whole number from 1 to 9999.");
    }
  });

  it("grades the same exercises one at a time", async () => {
    const { code, out } = await call("grade", "1", "2", "3", "--exercises", STUBS, "--jobs", "1");
    assertEquals([code, out.match(/not started/g)?.length], [1, 3]);
  });

  it("refuses two folders, and one that is not there", async () => {
    const both = await complaint("grade", "--solutions", "--exercises", STUBS);
    assertStringIncludes(both, "give one of them");
    assertStringIncludes(await complaint("grade", "--exercises", "nowhere"), "There is no folder ");
    const file = await complaint("grade", "--exercises", "deno.json");
    assertStringIncludes(file, "--exercises takes the folder");
  });

  it("refuses options that want a value and get none", async () => {
    for (const option of ["--seed", "--exercises", "--format"]) {
      assertStringIncludes(await complaint("grade", option), option);
    }
  });

  it("helps when it is asked to, and names every option", async () => {
    const { code, out, error } = await call("grade", "--help");
    assertEquals([code, error], [0, ""]);
    const options = [
      "solutions",
      "exercises",
      "submission",
      "seed",
      "format",
      "no-capstone",
      "fail-under",
    ];
    for (const option of options) assertStringIncludes(out, `--${option}`);
    const general = await call("--help");
    assertEquals(general.code, 0);
    assertMatch(general.out, /^hint +Shows an exercise.s hints/m);
    assertMatch(general.out, /^compare +Shows your exercise beside/m);
  });

  it("offers no comparison where there are no solutions", async () => {
    const { course } = APP;
    const folders = { ...course.folders, solutions: join(course.folders.root, "not there") };
    const io = fakeIo();
    await run({ ...APP, course: { ...course, folders } }, ["--help"], io);
    assertMatch(io.said, /^reset /m);
    assertEquals(/^compare /m.test(io.said), false);
  });

  it("says which commands there are when it is called without one, and calls that a mistake", async () => {
    for (const args of [[], [""]]) {
      assertMatch(await complaint(...args), /^Name a command: grade, watch, [^?]*\.$/);
    }
  });

  it("passes when the points reach the share that is asked for", async () => {
    const stubs = ["grade", "1", "--exercises", STUBS];
    assertEquals((await call(...stubs)).code, 1);
    assertEquals((await call(...stubs, "--fail-under", "0")).code, 0);
  });

  it("takes the seed that it is given, and else a new one", async () => {
    const grade = ["grade", "1", "--exercises", STUBS, "--format", "json"];
    assertEquals(JSON.parse((await call(...grade, "--seed", "0")).out).seed, 0);
    assertEquals(JSON.parse((await call(...grade)).out).seed, 77);
  });

  it("writes several reports at once, and nothing to the terminal that is not asked for", async () => {
    const file = await Deno.makeTempFile({ prefix: "digits-test-", suffix: ".md" });
    const formats = ["--format", `markdown=${file}`, "--format", "json"];
    const { out } = await call("grade", "4", "--exercises", STUBS, ...formats);
    assertEquals(JSON.parse(out).exercises.map(({ id }: { id: string }) => id), ["04_softmax"]);
    assert((await Deno.readTextFile(file)).startsWith(`## 0 of ${POINTS["04_softmax"]} points\n`));
    await Deno.remove(file);
  });

  it("says in one line that a report can't be written", async () => {
    const target = ["--format", "json=deno.json/report.json"];
    const text = await complaint("grade", "1", "--exercises", STUBS, ...target);
    assertStringIncludes(text, "deno.json/report.json can't be written: ");
  });
});
