/** A disk without room for a report, or for the copies that the sandbox works on. */
import { assertEquals, assertMatch } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import type { Report } from "../report/report.ts";
import { Desk, finish } from "../testdata/command_line.ts";
import { ignoredIf } from "../testdata/ignored.ts";

const GRADE_SOFTMAX = ["4", "--no-capstone", "--seed", "1"];
/** Runs the rest of its arguments where the first one, a folder, is a disk of 64 KiB. */
const ON_SMALL_DISK = [
  ...["unshare", "--map-root-user", "--mount", "sh", "-c"],
  'mount -t tmpfs -o size=64k tmpfs "$0" && cp "$0.before"/* "$0" && "$@"; code=$?; ' +
  'cp -a "$0" "$0.after"; exit $code',
];

/** A disk of one's own takes Linux, and a kernel that lets everybody mount one. */
async function canMount(): Promise<boolean> {
  if (Deno.build.os !== "linux") return false;
  const args = ["--map-root-user", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"];
  const tried = await new Deno.Command("unshare", { args }).output().catch(() => undefined);
  return tried?.success ?? false;
}

const mountable = ignoredIf(!await canMount(), "a full disk takes one that can be mounted");

let desk: Desk;
let disk: string;
beforeEach(async () => {
  desk = await Desk.make();
  disk = join(desk.root, "disk");
  for (const folder of [disk, `${disk}.before`]) await Deno.mkdir(folder);
});
afterEach(() => desk.remove());

function gradeOnSmallDisk(args: string[], env: Record<string, string> = {}) {
  return finish(desk.grade([...GRADE_SOFTMAX, ...args], env, [...ON_SMALL_DISK, disk]));
}

describe("a disk that is full", mountable, () => {
  it("leaves an earlier report whole: one line, exit code 2, and no draft", async () => {
    await Deno.writeTextFile(join(`${disk}.before`, "page.md"), "an earlier report".repeat(3_800));
    const { code, error } = await gradeOnSmallDisk(["--format", "markdown=disk/page.md"]);
    assertEquals(code, 2);
    assertMatch(error, /^disk\/page\.md can't be written: no space left [^\n]*\n$/);
    assertEquals(Array.from(Deno.readDirSync(`${disk}.after`), ({ name }) => name), ["page.md"]);
    const after = await Deno.readTextFile(join(`${disk}.after`, "page.md"));
    assertEquals(after, "an earlier report".repeat(3_800));
  });

  it("from the start is one line and exit code 2: nothing was graded", async () => {
    await Deno.writeTextFile(join(`${disk}.before`, "filler"), "x".repeat(64_000));
    const { code, out, error } = await gradeOnSmallDisk(["--format", "json"], { TMPDIR: disk });
    assertEquals([code, out], [2, ""]);
    assertMatch(error, /^Nothing was graded: [^\n]*No space left[^\n]*\n$/);
    assertEquals(Array.from(Deno.readDirSync(`${disk}.after`), ({ name }) => name), ["filler"]);
  });

  it("once grading goes on is the grader's own fault: a whole report, and exit code 2", async () => {
    await Deno.writeTextFile(join(`${disk}.before`, "filler"), "");
    await Deno.writeTextFile(desk.file("04_softmax"), "//".repeat(50_000)); // more than there is room for
    const { code, out } = await gradeOnSmallDisk(["--format", "json"], { TMPDIR: disk });
    const [softmax] = (JSON.parse(out) as Report).exercises;
    assertEquals([code, softmax.status], [2, "broken"]);
    assertMatch(softmax.checks[0].message!, /The grader itself failed here.*No space left/s);
    assertEquals(Array.from(Deno.readDirSync(`${disk}.after`), ({ name }) => name), ["filler"]);
  });
});
