/** How `deno task grade:class` is called, and how it ends when something is wrong. */
import { assert, assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { afterAll, afterEach, beforeAll, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { parse } from "@std/csv";
import { run } from "../mod.ts";
import { ClassDesk, until } from "../../testdata/class_desk.ts";
import { finish } from "../../testdata/command_line.ts";
import { writeFiles } from "../../testdata/course_copy.ts";
import { APP, MAX_WITHOUT_CAPSTONE } from "../../testdata/this_course.ts";
import { fakeIo } from "../../testdata/fake_io.ts";
import { ignoredIf } from "../../testdata/ignored.ts";
import { zip } from "../../testdata/zips.ts";

const notOnWindows = ignoredIf(Deno.build.os === "windows", "Windows has no such signals");
const onLinux = ignoredIf(Deno.build.os !== "linux", "only the kernel of Linux ends orphans");
/** It sleeps: a loop would take a processor from the tests beside it. */
const HANGS = {
  "ada/04_softmax.ts":
    "export function softmax() { Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0); }",
};
/** An honest error: it is graded without a child that calls it. */
const QUICK = "export const softmax = ;";

let root = "";
beforeEach(async () => {
  root = await Deno.realPath(await Deno.makeTempDir({ prefix: "digits-class-" }));
});
afterEach(() => Deno.remove(root, { recursive: true }));

const write = (files: Record<string, string>) => writeFiles(root, files);

/** Calls the command in this process, with the test's folder as the caller's. */
async function call(args: string[], env: (name: string) => string | undefined = () => undefined) {
  const io = { ...fakeIo(), cwd: root, env };
  let said = "";
  io.out = (text) => said += text;
  let complained = "";
  io.error = (text) => complained += text;
  const code = await run(APP, ["grade:class", ...args, "--no-capstone", "--no-check"], io);
  return { code, said, complained };
}

/** The one line that a wrong call brings; nothing is written. */
async function complaint(...args: string[]): Promise<string> {
  const { code, said, complained } = await call(args);
  assertEquals([code, said], [2, ""], args.join(" "));
  assertMatch(complained, /^[^\n]+\n$/, args.join(" "));
  return complained.trimEnd().replaceAll(root, "ROOT");
}

describe("a call of grade:class", () => {
  beforeEach(() => write({ "class/ada/04_softmax.ts": QUICK, "empty/.hidden/x": "" }));

  it("is refused without a class", async () => {
    assertStringIncludes(await complaint("nowhere"), "There is no folder ROOT/nowhere: name one");
    await write({ "submissions.rar": "", "submissions.zip": "" });
    assertEquals(
      await complaint("submissions.rar"),
      "ROOT/submissions.rar is a file, and not a zip: unpack it, and name the folder.",
    );
    assertEquals(
      await complaint("submissions.zip"),
      "ROOT/submissions.zip can't be unpacked. It has 0 bytes: download it again, or ask for it again.",
    );
    assertStringIncludes(await complaint("empty"), "ROOT/empty holds no submissions");
    assertStringIncludes(await complaint("class", "empty"), "Name one folder");
    assertStringIncludes(await complaint(), "folder");
  });

  it("is refused with one student's repository, and says what it sees", async () => {
    await write({ "one/exercises/04_softmax.ts": QUICK, "two/03_relu.ts": "", "two/x.md": "" });
    assertEquals(
      await complaint("one"),
      "ROOT/one is one student's: exercises/04_softmax.ts lies in it. Name the folder that holds " +
        "a folder for each student, or call deno task grade --exercises ROOT/one/exercises",
    );
    assertStringIncludes(await complaint("two"), "ROOT/two is one student's: 03_relu.ts lies in");
  });

  it("may name the zip that the system gave, which is unpacked for as long as it takes", async () => {
    const moodle = "Ada L_7_assignsubmission_file_/04_softmax.ts";
    await Deno.writeFile(join(root, "export.zip"), zip({ [moodle]: QUICK }));
    const { said } = await call(["export.zip"]);
    assertStringIncludes(said, `1 of 1  Ada L  0 of ${MAX_WITHOUT_CAPSTONE}\n`);
    await Deno.writeFile(join(root, "one.zip"), zip({ "exercises/04_softmax.ts": QUICK }));
    const refused = await call(["one.zip", "--out", "other"]);
    assertStringIncludes(
      refused.complained.replaceAll(root, "ROOT"),
      "ROOT/one.zip is one student's",
    );
  });

  it("says where the submissions lie, where an export has a folder of its own", async () => {
    const sakai = "export/Lab 1/Lovelace, Ada(ada)/Submission attachment(s)/04_softmax.ts";
    await write({ [sakai]: QUICK, "export/Lab 1/grades.csv": "" });
    const { said } = await call(["export"]);
    assertStringIncludes(said, "The submissions are those in Lab 1/.\n");
    assertStringIncludes(
      said,
      `not submissions: Lab 1/grades.csv.\n1 of 1  ada  0 of ${MAX_WITHOUT_CAPSTONE}\n`,
    );
  });

  it("is refused with a shard that can't be", async () => {
    for (const shard of ["0/3", "4/3", "1/0", "1", "a/b", "1/3/5", "-1/3"]) {
      const said = await complaint("class", `--shard=${shard}`);
      assertStringIncludes(said, "A shard is a part of all, such as 3/20.");
    }
  });

  it("is refused when the report would be taken for a submission", async () => {
    assertStringIncludes(await complaint("class", "--out", "class/report"), "is inside ROOT/class");
    assertStringIncludes(await complaint("class", "--out", "."), "holds class, which is not part");
  });

  it("is refused with an override for nobody, or of what is left out", async () => {
    await write({ "a.csv": "student,exercise,score,reason\nbob,4,7,seen\n" });
    assertEquals(
      await complaint("class", "--overrides", "a.csv"),
      "There is an override for bob, who is not in this class.",
    );
    await write({ "a.csv": "student,exercise,score,reason\nada,capstone,5,seen\n" });
    assertStringIncludes(await complaint("class", "--overrides", "a.csv"), "--no-capstone leaves");
  });

  it("is refused when an earlier report is damaged, and leaves that as it is", async () => {
    await write({ "class-report/class.json": "{" });
    assertStringIncludes(await complaint("class"), "class-report/class.json is damaged");
    assertEquals(await Deno.readTextFile(join(root, "class-report", "class.json")), "{");
  });

  it("keeps the seed of the earlier report, and takes another that it is given", async () => {
    const seed = async () =>
      JSON.parse(await Deno.readTextFile(join(root, "class-report", "class.json"))).settings.seed;
    await call(["class"]);
    assertEquals(await seed(), 77);
    await call(["class", "--seed", "5"]);
    assertEquals(await seed(), 5);
    const { said } = await call(["class"]);
    assertEquals(await seed(), 5);
    const total = `0 of ${MAX_WITHOUT_CAPSTONE}`;
    assertStringIncludes(
      said,
      `1 of 1  ada  ${total}, unchanged\n1 student: 1 graded (1 unchanged).\n`,
    );
  });

  it("removes a report that no longer holds", async () => {
    await call(["class"]);
    const report = join(root, "class-report", "students", "ada", "report.json");
    assert((await Deno.stat(report)).isFile);
    await Deno.remove(join(root, "class", "ada", "04_softmax.ts"));
    await call(["class"]);
    assertEquals(await Deno.stat(report).catch(({ name }) => name), "NotFound");
  });
});

describe("a score that is not known", () => {
  /** What a call in a run of GitHub's says, and adds to its summary. */
  async function inActions(...args: string[]) {
    const summary = join(root, "summary.md");
    const env: Record<string, string> = { GITHUB_ACTIONS: "true", GITHUB_STEP_SUMMARY: summary };
    const called = await call(args, (name) => env[name]);
    return { ...called, summary: await Deno.readTextFile(summary).catch(() => "") };
  }

  beforeEach(() =>
    write({
      "class/ada/04_softmax.ts": QUICK,
      "class/bob.zip": "no zip",
      "class/not_fetched.csv": 'student,reason\ncyd,"my/repo@HEAD: fatal: [x](https://evil)"\n',
      "roster.csv": "student\nada\nbob\ncyd\ndee\n",
    })
  );

  it("is not 0, and ends the run with 1; who handed in nothing has 0", async () => {
    const { code, said } = await call(["class", "--roster", "roster.csv"]);
    assertEquals(code, 1);
    assertStringIncludes(
      said,
      "\n4 students: 1 graded, 1 missing, 1 unreadable, 1 not fetched.\n" +
        "Not graded, because the submission can't be read: bob.\n" +
        "Not graded, because the repository could not be fetched: cyd.\n",
    );
    assert(!said.includes("not_fetched.csv"), "the list is not left out: it was read");
    const text = await Deno.readTextFile(join(root, "class-report/gradebook.csv"));
    const [names, ...rows] = parse(text);
    const shown = ["student", "total", "status"].map((name) => names.indexOf(name));
    assertEquals(rows.map((row) => shown.map((at) => row[at])), [
      ["ada", "0", "graded"],
      ["bob", "", "unreadable"],
      ["cyd", "", "not fetched"],
      ["dee", "0", "missing"],
    ]);
  });

  it("is annotated and in the summary, where GitHub runs it", async () => {
    const { said, summary } = await inActions("class", "--roster", "roster.csv");
    assertStringIncludes(
      said,
      "\n::error title=bob is unreadable::It is not a zip, or was cut off.",
    );
    assertStringIncludes(said, "\n::error title=cyd is not fetched::my/repo@HEAD: fatal");
    assertStringIncludes(
      summary,
      "## 4 students\n\n1 graded, 1 unreadable, 1 not fetched, 1 missing. Those who were graded " +
        `have 0.0 of ${MAX_WITHOUT_CAPSTONE} points on average.\n`,
    );
    assertStringIncludes(summary, "| cyd | not fetched | my/repo&#64;HEAD&#58; fatal&#58; &#91;x");
  });

  it("is not said twice where a run is one of many shards: the merge says it", async () => {
    const { summary } = await inActions("class", "--shard", "1/2");
    assertEquals(summary, "");
  });
});

describe("what goes back", () => {
  const back = ["--grades-for", "grades.csv", "--column", "points"];
  beforeEach(() =>
    write({
      "class/ada.zip": "none",
      "grades.csv": "sep=;\r\nstudent;points\r\nada;\r\nzed;\r\n",
      "until.csv": "student,until\nnobody,2026-11-21\n",
    })
  );

  it("is a copy of the system's own file, which is the roster too", async () => {
    const { said } = await call(["class", ...back, "--feedback"]);
    assertStringIncludes(said, "2 students: 1 missing, 1 unreadable.\n");
    assertStringIncludes(
      said,
      `${
        join("class-report", "grades", "grades.csv")
      } has 1 total.\nNo total: ada is unreadable.\n`,
    );
    assertEquals(
      await Deno.readTextFile(join(root, "class-report", "grades", "grades.csv")),
      "sep=;\r\nstudent;points\r\nada;\r\nzed;0\r\n",
    );
    const feedback = join(root, "class-report", "feedback", "ada", "feedback.html");
    assertStringIncludes(await Deno.readTextFile(feedback), "Not graded: unreadable");
  });

  it("is refused before anything is graded where it can't be written so", async () => {
    const wrong: [args: string[], said: string][] = [
      [["--column", "points"], "--column needs --grades-for FILE."],
      [["--grades-for", "grades.csv"], "--grades-for needs --column NAME: which column"],
      [[...back, "--shard", "1/2"], "--grades-for wants the whole class: give it with --merge."],
      [
        [...back.slice(0, 3), "grade"],
        'grades.csv has no column "grade". It has "student", "points".',
      ],
      [["--extensions", "until.csv"], "--extensions and --penalty-per-day need a --deadline."],
      [["--deadline", "soon"], "A deadline is a day or a time, such as 2026-11-20T18:00+01:00."],
      [
        ["--deadline", "2026-11-20", "--extensions", "until.csv"],
        "There is an extension for nobody, who is not in this class.",
      ],
    ];
    for (const [args, said] of wrong) {
      assertStringIncludes(await complaint("class", ...args), said);
    }
  });
});

describe("a roster of another class", () => {
  it("is said loudly before anything is graded, and nobody has 0 for it", async () => {
    await write({
      "class/ada/04_softmax.ts": QUICK,
      "class/bob/04_softmax.ts": QUICK,
      "roster.csv": "student,name\nal1,Ada L\nbo2,Bob M\n",
    });
    const { code, complained } = await call(["class", "--roster", "roster.csv"]);
    assertEquals(code, 1);
    const [names, ...rows] = parse(
      await Deno.readTextFile(join(root, "class-report/gradebook.csv")),
    );
    const at = names.indexOf("total");
    assertEquals(rows.map((row) => [row[0], row[at]]).slice(1, 3), [["al1", ""], ["bo2", ""]]);
    assertEquals(
      complained,
      "WARNING: Only 0 of 2 submissions match the roster's 2 students: the folder has " +
        '"ada", the roster "al1, Ada L". Is it the roster of this class?\n',
    );
  });
});

describe("a merge", () => {
  const shard = (k: string, ...more: string[]) =>
    call(["class", "--seed", "1", "--shard", k, "--out", k.replace("/", "-"), ...more]);
  const merge = (...folders: string[]) => complaint("--merge", ...folders, "--out", "all");
  beforeEach(async () => {
    await write({ "class/ada.zip": "none", "class/bob.zip": "none", "class/cyd.zip": "none" });
    await shard("1/2");
    await shard("2/2");
  });

  it("wants every shard, and each once", async () => {
    assertEquals(await merge("1-2"), "There is no shard 2/2.");
    assertEquals(
      await merge("1-2", "2-2", "1-2"),
      "ROOT/1-2 and ROOT/1-2 are both shard 1/2: give one of them.",
    );
    assertEquals(
      await merge("1-2", "class"),
      "ROOT/class holds no class report: it has no class.json.",
    );
  });

  it("wants shards of one class, graded in one way", async () => {
    await call(["class", "--seed", "2", "--shard", "2/2", "--out", "other-seed"]);
    assertEquals(
      await merge("1-2", "other-seed"),
      "ROOT/1-2 and ROOT/other-seed differ in their seed.",
    );
    await call(["class", "--seed", "1", "--shard", "2/3", "--out", "thirds"]);
    assertStringIncludes(await merge("1-2", "thirds"), "differ in their number of shards.");
    await shard("2/2", "--timeout-scale", "2");
    assertStringIncludes(await merge("1-2", "2-2"), "differ in their options.");
    await write({ "class/dee.zip": "none" });
    await shard("2/2");
    assertStringIncludes(await merge("1-2", "2-2"), "differ in their list of students.");
  });

  it("wants shards with one roster, and one set of overrides", async () => {
    await write({ "roster.csv": "student\nada\nbob\ncyd\n" });
    await shard("2/2", "--roster", "roster.csv");
    assertStringIncludes(await merge("1-2", "2-2"), "differ in their roster.");
    await write({ "a.csv": "student,exercise,score,reason\nbob,4,7,seen\n" });
    await shard("2/2", "--overrides", "a.csv");
    assertStringIncludes(await merge("1-2", "2-2"), "differ in their overrides.");
  });

  it("wants shards that are finished", async () => {
    const path = join(root, "2-2", "class.json");
    const text = await Deno.readTextFile(path);
    await Deno.writeTextFile(path, text.replace('"isFinished": true', '"isFinished": false'));
    assertStringIncludes(await merge("1-2", "2-2"), "ROOT/2-2 is not finished");
  });

  it("takes no roster, seed or shard of its own", async () => {
    await write({ "roster.csv": "student\nada\n" });
    for (const option of [["--roster", "roster.csv"], ["--seed", "1"], ["--shard", "1/2"]]) {
      assertStringIncludes(await merge("1-2", "2-2", ...option), "--merge takes roster, seed and");
    }
  });

  it("takes overrides that were made when the shards had been seen", async () => {
    await write({ "a.csv": "student,exercise,score,reason\nada,4,7,on paper\n" });
    const merged = ["--merge", "1-2", "2-2", "--out", "all"];
    assertEquals((await call([...merged, "--overrides", "a.csv"])).code, 1, "bob can't be read");
    const book = await Deno.readTextFile(join(root, "all", "gradebook.csv"));
    assertStringIncludes(book, "04_softmax: on paper");
    assertStringIncludes(await Deno.readTextFile(join(root, "all", "log.jsonl")), '"on paper"');
  });
});

describe("a class that meets trouble", () => {
  let desk: ClassDesk; // one for all tests: each copy of the course is compiled anew
  beforeAll(async () => {
    desk = await ClassDesk.make();
  });
  afterEach(() => desk.clear());
  afterAll(() => desk.remove());
  const options = ["--no-capstone", "--no-check", "--out"];

  /** There are the class, its grader, and a child. */
  const isHanging = async () => await desk.processes() >= 3;

  /** A class in which one submission hangs and another is done. */
  async function hangingClass(): Promise<Deno.ChildProcess> {
    await writeFiles(desk.path("class"), HANGS);
    await Deno.writeTextFile(desk.path("class", "bad.zip"), "none");
    const report = desk.path("report"); // names the test's folder in the list of processes
    const args = ["class", ...options, report, "--timeout-scale", "100", "--jobs", "2"];
    const grader = desk.start(args);
    assert(await until(isHanging), "a submission is being graded");
    assert(await until(async () => (await desk.log("report")).length === 2), "another is done");
    return grader;
  }

  for (const [signal, code] of [["SIGINT", 130], ["SIGTERM", 143]] as const) {
    it(
      `and is ended by ${signal} leaves the finished reports, and nothing else`,
      notOnWindows,
      async () => {
        const grader = await hangingClass();
        grader.kill(signal);
        assertEquals((await finish(grader)).code, code);
        assertEquals(desk.leftovers(), []);
        assert(Deno.build.os !== "linux" || await until(async () => await desk.processes() === 0));
        assertStringIncludes(
          await desk.read("report", "students", "bad", "outcome.json"),
          "not a zip",
        );
      },
    );
  }

  it("goes on when the terminal closes that it does not write to", notOnWindows, async () => {
    const grader = await hangingClass();
    grader.kill("SIGHUP");
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert(await until(isHanging), "it is still grading");
    grader.kill("SIGTERM");
    assertEquals((await finish(grader)).code, 143);
  });

  it("and is ended by SIGKILL leaves no process", onLinux, async () => {
    const grader = await hangingClass();
    grader.kill("SIGKILL");
    await finish(grader);
    assert(await until(async () => await desk.processes() === 0), "the kernel ends the others");
  });

  it("of the machine's own is seen before anybody is graded", async () => {
    await writeFiles(desk.path("class"), { "ada/04_softmax.ts": QUICK });
    const nowhere = { TMPDIR: desk.path("nowhere") };
    const { code, out, error } = await finish(desk.start(["class", ...options, "report"], nowhere));
    assertEquals([code, out], [2, ""]);
    assert(error !== "", "it says what is wrong");
    assertEquals(await desk.log("report"), []);
  });
});
