/** A class in shards, as jobs on different machines grade it: one is killed, and a fetch fails. */
import { assertEquals, assertRejects } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { UsageError } from "../files.ts";
import { ownPoints } from "../judge/points.ts";
import { writeFiles } from "../testdata/course_copy.ts";
import { PAPER } from "../testdata/paper_course.ts";
import { HALF_SOLVED, SOLVED } from "../testdata/reports.ts";
import type { Graded } from "./grading/grade_files.ts";
import { copyStudents, readShards, wholeOf } from "./grading/merge.ts";
import { writeNotFetched } from "./intake/not_fetched.ts";
import { planClass } from "./grading/plan.ts";
import { runClass, writeReport } from "./run_class.ts";
import { WHOLE } from "./grading/shard.ts";

const NAMES = ["ada", "bob", "cyd", "dee", "eve", "fay"];
const ROSTER = NAMES.map((student) => ({ student, name: "", ids: [], more: {} }));
const SETTINGS = {
  seed: 1,
  capstone: true,
  check: false,
  timeoutScale: 1,
  points: ownPoints(PAPER),
  course: "",
};

let root = "";
beforeEach(async () => {
  root = await Deno.makeTempDir({ prefix: "digits-shards-" });
  const files = NAMES.map((name) => [`class/${name}/03_relu.ts`, name === "bob" ? "half" : ""]);
  await writeFiles(root, Object.fromEntries(files));
});
afterEach(() => Deno.remove(root, { recursive: true }));

function grade(_: unknown, files: ReadonlyMap<string, Uint8Array>): Promise<Graded> {
  const [text] = [...files.values()].map((bytes) => new TextDecoder().decode(bytes));
  const report = text === "half" ? HALF_SOLVED : SOLVED;
  return Promise.resolve({ report, json: JSON.stringify(report), markdown: "" });
}

/** Runs a part of the class; returns the students who were graded in this run. */
async function run(out: string, shard = WHOLE, killedAfter = Infinity): Promise<string[]> {
  const folder = join(root, "class");
  const { file, handIns } = await planClass({
    ...{ course: PAPER, folder, roster: ROSTER, overrides: [], lateness: null },
    ...{ settings: SETTINGS, shard },
  });
  const graded: string[] = [];
  await runClass(
    { course: PAPER, folder, out: join(root, out), file, handIns, jobs: 1, grade },
    ({ outcome: { student }, isUnchanged }) => {
      if (!isUnchanged) graded.push(student);
      if (graded.length === killedAfter) throw new Error("killed");
    },
  );
  return graded;
}

/** Puts shards together, as `--merge` does. */
async function merge(out: string, ...folders: string[]): Promise<void> {
  const parts = await readShards(folders.map((name) => join(root, name)));
  await copyStudents(parts, join(root, out));
  await writeReport(PAPER, join(root, out), wholeOf(parts));
}

const gradebook = (out: string) => Deno.readTextFile(join(root, out, "gradebook.csv"));

describe("a shard", () => {
  const [first, second] = [{ part: 1, of: 2 }, { part: 2, of: 2 }];

  it("that was killed is refused by the merge, and takes up what it had when it is run again", async () => {
    await run("whole");
    await run("part1", first);
    await assertRejects(() => run("part2", second, 2), Error, "killed");
    await assertRejects(() => merge("all", "part1", "part2"), UsageError, "is not finished");
    assertEquals((await run("part2", second)).length, 1, "two were graded before");
    await merge("all", "part1", "part2");
    assertEquals(await gradebook("all"), await gradebook("whole"));
  });

  it("with a repository that was not fetched has no total for it, and one when it is run again", async () => {
    await Deno.rename(join(root, "class", "cyd"), join(root, "cyd"));
    await writeNotFetched(join(root, "class"), new Map([["cyd", "the token is too old"]]));
    const row = async () => (await gradebook("part")).split("\r\n").find((r) => /^cyd,/.test(r))!;
    await run("part");
    assertEquals(/,not fetched,the token is too old,/.test(await row()), true);
    assertEquals((await row()).split(",").slice(2, 15).join(""), "", "neither points nor a total");
    await Deno.remove(join(root, "class", "not_fetched.csv"));
    await Deno.rename(join(root, "cyd"), join(root, "class", "cyd"));
    assertEquals(await run("part"), ["cyd"], "the others are as they were");
    assertEquals(/,100,100,0,graded,/.test(await row()), true);
  });
});
