/** A class of sixty: graded, killed and taken up, and graded in shards. */
import {
  assert,
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStringIncludes,
} from "@std/assert";
import { afterAll, beforeAll, describe, it } from "@std/testing/bdd";
import { ClassDesk, until } from "../testdata/class_desk.ts";
import { type Expected, makeClass, MISSING, TAMPERED } from "../testdata/class_of_60.ts";
import { MAX_WITHOUT_CAPSTONE } from "../testdata/this_course.ts";
import { finish } from "../testdata/command_line.ts";

/** Every grading has the same seed, or counterexamples would differ. */
const OPTIONS = ["--seed", "1", "--no-capstone", "--no-check", "--roster", "roster.csv"];
const SHARDS = ["1/3", "2/3", "3/3"];
/** One submission is by somebody unknown, and one student on the roster handed in nothing. */
const WARNED = /^WARNING: Nobody on the roster is called "honest", [^\n]*\n$/;

let desk: ClassDesk;
let expected: Map<string, Expected>;
let uninterrupted: string;

/** Runs the command to its end. */
async function run(...args: string[]) {
  return await finish(desk.start(args), 600);
}

/** How many students have an outcome. */
async function graded(out: string): Promise<number> {
  return (await desk.log(out)).filter(({ student }) => student).length;
}

describe("a class of sixty", () => {
  beforeAll(async () => {
    desk = await ClassDesk.make();
    expected = await makeClass(desk.path("class"));
    const roster = ["student,name", ...[...expected.keys()].filter((key) => key !== "honest")];
    const lines = roster.map((line, i) => i === 0 ? line : `${line},The ${line}`);
    await Deno.writeTextFile(desk.path("roster.csv"), lines.join("\n"));
  });
  afterAll(() => desk.remove());

  it("is put together from the reports of its shards", async () => {
    for (const [i, shard] of SHARDS.entries()) {
      const { code, error } = await run("class", ...OPTIONS, "--shard", shard, "--out", `part${i}`);
      assertEquals(code, 1, "some can't be read");
      assertMatch(error, WARNED);
    }
    const folders = SHARDS.map((_, i) => `part${i}`);
    const { code, out, error } = await run("--merge", ...folders.toReversed(), "--out", "merged");
    assertEquals([code, error], [1, ""]);
    assertStringIncludes(out, "merged holds 60 students of 3 shards.\n");
    uninterrupted = await desk.read("merged", "gradebook.csv");
    assertEquals(desk.leftovers(), []);
  });

  it("has a row for each student, and each as it must be", async () => {
    const rows = await desk.gradebook("merged");
    assertEquals([...rows.keys()], [...expected.keys()].sort());
    assertEquals(rows.size, 60);
    for (const [student, { status, total: [least, most] }] of expected) {
      const row = rows.get(student)!;
      assertEquals(
        row.status,
        student === "honest" ? `${status}, not on the roster` : status,
        student,
      );
      if (status === "unreadable") assertEquals(row.total, "", student);
      assert(Number(row.total) >= least && Number(row.total) <= most, `${student}: ${row.total}`);
      assertEquals([row.max, row.bonus], [`${MAX_WITHOUT_CAPSTONE}`, "0"]);
      const isNoted = status === "unreadable" || student === "link" || student === MISSING;
      assertEquals(row.note !== "", isNoted, student);
    }
    assertEquals(rows.get(MISSING)!.name, `The ${MISSING}`);
    assertEquals(
      [rows.get(MISSING)!.total, rows.get(MISSING)!.note],
      ["", "Perhaps the work of honest is theirs, which nobody on the roster is called."],
    );
    assertEquals(rows.get("link")!.note, "04_softmax.ts is a link, and was left out.");
    assertEquals(rows.get("checkout")!.commit.length, 40);
  });

  it("is not moved by what a submission brings for the grader", async () => {
    const rows = await desk.gradebook("merged");
    const { student: _, name: __, status: ___, submitted: ____, ...honest } = rows.get("honest")!;
    for (const key of Object.keys(TAMPERED)) {
      const { student: _, name: __, status, submitted: ____, ...row } = rows.get(key)!;
      assertEquals([row, status], [honest, "graded"], key);
    }
    for (const file of ["gradebook.csv", "index.html", "class.json"]) {
      assertNotMatch(await desk.read("merged", file), /forged/);
    }
  });

  it("comes to the same gradebook when it is killed half-way and taken up", async () => {
    const args = ["class", ...OPTIONS, "--jobs", "3", "--out", desk.path("killed")];
    const first = desk.start(args);
    assert(await until(async () => await graded("killed") >= 25), "half of the class is graded");
    first.kill("SIGKILL");
    await finish(first);
    const done = await graded("killed");
    assert(done < 60, "it was killed on its way");
    assert(Deno.build.os !== "linux" || await until(async () => await desk.processes() === 0));
    const { code, error, out } = await run(...args);
    assertEquals(code, 1);
    assertMatch(error, WARNED);
    assertStringIncludes(out, " unchanged)");
    assertEquals(await desk.read("killed", "gradebook.csv"), uninterrupted);
    assertEquals(await desk.read("killed", "index.html"), await desk.read("merged", "index.html"));
    const again = (await desk.log("killed")).filter(({ event }) => event === "graded");
    assertEquals(new Set(again.map(({ student }) => student)).size, again.length);
  });

  it("grades nobody again who changed nothing, and whoever did", async () => {
    const relu = desk.path("class", "honest", "exercises", "03_relu.ts");
    await Deno.writeTextFile(relu, await Deno.readTextFile(relu) + "// once more\n");
    await Deno.writeTextFile(
      desk.path("overrides.csv"),
      `student,exercise,score,reason\n${MISSING},4,7,=seen on paper\n`,
    );
    const before = (await desk.log("killed")).length;
    const { code, out } = await run(
      ...["class", ...OPTIONS, "--overrides", "overrides.csv", "--out", "killed"],
    );
    assertEquals(code, 1, out);
    const lines = (await desk.log("killed")).slice(before);
    const again = lines.filter(({ event }) => event === "graded");
    assertEquals(again.map(({ student }) => student), ["honest"]);
    const row = (await desk.gradebook("killed")).get(MISSING)!;
    assertEquals([row["04_softmax"], row.total], ["7", "7"]);
    assertEquals(row.overrides, "04_softmax: =seen on paper");
    assertEquals(lines.at(-1)?.reason, "=seen on paper");
    assertStringIncludes(await desk.read("killed", "index.html"), "=seen on paper");
  });
});
