import { assert, assertEquals, assertNotMatch, assertStringIncludes } from "@std/assert";
import { parse } from "@std/csv";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { ROOT } from "../../grader/testdata/this_course.ts";
import { copy, copyCourse, writeFiles } from "../../grader/testdata/course_copy.ts";
import { git } from "../../grader/testdata/git.ts";
import { type Context, playJob } from "../../grader/testdata/runner.ts";
import { solution, workflow } from "../../grader/testdata/workflows.ts";
import { ignoredIf } from "../../grader/testdata/ignored.ts";

const TOKEN = "github_pat_a_secret_of_the_instructor";
const BASIC = new TextEncoder().encode(`x-access-token:${TOKEN}`).toBase64();

let workspace: string;
beforeEach(async () => {
  workspace = await Deno.realPath(await Deno.makeTempDir({ prefix: "digits-workflow-" }));
});
afterEach(() => Deno.remove(workspace, { recursive: true }));

/** The jobs run on Linux. */
const onLinux = ignoredIf(Deno.build.os !== "linux", "the workflows run on Linux");

describe("grade-class.yml, in an instructor's repository", onLinux, () => {
  const { list, grade, merge } = workflow("grade-class.yml").jobs;
  const path = (...parts: string[]) => join(workspace, ...parts);

  beforeEach(async () => {
    await copyCourse(path("course"));
    await copy(join(ROOT, "integrations"), path("course", "integrations"));
  });

  /** A student's repository on a server that is a folder; the commit's sum. */
  async function push(repository: string, files: Record<string, string>): Promise<string> {
    const folder = path("server", repository);
    await Deno.mkdir(folder, { recursive: true });
    await git(folder, "init", "--quiet");
    await git(folder, "config", "uploadpack.allowFilter", "true");
    await git(folder, "config", "uploadpack.allowAnySHA1InWant", "true");
    await writeFiles(folder, files);
    await git(folder, "add", ".");
    await git(folder, "commit", "--quiet", "-m", "my work");
    return (await git(folder, "rev-parse", "HEAD")).trim();
  }

  const context = (inputs: Record<string, string>): Context => ({
    "github.server_url": `file://${path("server")}`,
    "secrets.SUBMISSION_TOKEN": TOKEN,
    "inputs.options": "--no-capstone --no-check",
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`inputs.${name}`, value])),
  });

  /** Plays the three jobs, each on a machine of its own, and returns the gradebook's rows. */
  async function play(inputs: Record<string, string>) {
    const listed = await playJob(list, workspace, context(inputs));
    assertEquals(listed.code, 0, listed.log);
    const { shards, seed } = listed.outputs;
    let log = listed.log;
    const codes: number[] = [];
    const all: string[] = JSON.parse(shards);
    for (const [i, shard] of all.entries()) {
      const known = { "matrix.shard": shard, "needs.list.outputs.seed": seed };
      const graded = await playJob(grade, workspace, { ...context(inputs), ...known });
      codes.push(graded.code);
      log += graded.log;
      await mustHoldNoToken();
      await Deno.mkdir(path("shards"), { recursive: true });
      // download-artifact unpacks one artifact alone without a folder of its name.
      const unpacked = all.length === 1 ? path("shards") : path("shards", `class-shard-${i}`);
      await Deno.rename(path("report"), unpacked);
      await Deno.rename(path("submissions"), path(`submissions-${i}`));
    }
    const { code, log: said, summary } = await playJob(merge, workspace, context(inputs));
    codes.push(code);
    const text = await Deno.readTextFile(path("report", "gradebook.csv"));
    const [header, ...rows] = parse(text);
    const column = (name: string) => header.indexOf(name);
    const cells = rows.map((row) =>
      ["student", "total", "commit", "status"].map((n) => row[column(n)])
    );
    return { rows: cells, text, log: log + said, summary, shards, seed, codes };
  }

  /** No file that is there when a submission is graded has the token. */
  async function mustHoldNoToken(): Promise<void> {
    const { code, stdout } = await new Deno.Command("grep", {
      args: ["-rlE", `${TOKEN}|${BASIC}`, workspace],
    }).output();
    assertEquals([code, new TextDecoder().decode(stdout)], [1, ""]);
  }

  it("grades each repository at its commit, and says which could not be had", async () => {
    const relu = { "exercises/03_relu.ts": solution("03_relu") };
    const forged = { "grader/main.ts": "Deno.exit(0);", ".github/workflows/x.yml": "on: push" };
    const ada = await push("school/digits-ada", { ...relu, ...forged, "deno.json": "{}" });
    const bob = await push("bob/digits", relu);
    await push("bob/digits", { "exercises/03_relu.ts": "late" });
    const submissions = `school/digits-ada bob/digits@${bob}\nschool/digits-cyd`;
    const { rows, text, log, summary, shards, codes } = await play({
      submissions,
      shards: "2",
      seed: "7",
    });
    assertEquals(shards, '["1/2","2/2"]');
    assertEquals(rows, [
      ["bob_digits", "5", bob, "graded"],
      ["school_digits-ada", "5", ada, "graded"],
      ["school_digits-cyd", "", "", "not fetched"],
    ]);
    assertStringIncludes(
      log,
      "::error title=school_digits-cyd is not fetched::school/digits-cyd@HEAD: ",
    );
    assert(/,graded,,[0-9a-f]{40},[0-9a-f]{64},,2\d{3}-[\dT:.-]+Z,list,/.test(text), text);
    assertEquals(codes, [1, 0, 1], "a shard with a score that is not known is red, and the merge");
    assertStringIncludes(
      summary,
      "## 3 students\n\n2 graded, 1 not fetched. Those who were graded",
    );
    assertStringIncludes(
      summary,
      "| school&#95;digits-cyd | not fetched | school/digits-cyd&#64;HEAD",
    );
    const fetched = ["submissions-0", "submissions-1"].map((name) =>
      Array.from(
        Deno.readDirSync(path(name, name === "submissions-0" ? "bob_digits" : "school_digits-ada")),
      )
    );
    for (const entries of fetched) {
      assertEquals(entries.map(({ name }) => name).sort(), [".git", "exercises"]);
    }
  });

  it("takes names from a roster of the instructor's, and gives the instructor's scores", async () => {
    await push("ada/digits", { "exercises/03_relu.ts": solution("03_relu") });
    await writeFiles(path("course"), {
      "class.csv": "student,name,repository,ref\nada,Ada L,ada/digits,\nbob,=Bob,,\n",
      "scores.csv": "student,exercise,score,reason\nbob,4,7,on paper\n",
    });
    const { text } = await play({ roster: "class.csv", overrides: "scores.csv", shards: "4" });
    assertStringIncludes(text, "\r\nada,Ada L,0,0,5,");
    assertStringIncludes(text, "\r\nbob,'=Bob,,,,7,");
    assertStringIncludes(text, "04_softmax: on paper");
  });

  it("follows no link that a submission has in place of its exercises", async () => {
    await push("ada/digits", { "exercises/03_relu.ts": solution("03_relu") });
    const eve = path("server", "eve", "digits");
    await Deno.mkdir(eve, { recursive: true });
    await Deno.symlink("../../../course/solutions", join(eve, "exercises"));
    await push("eve/digits", {});
    const { rows } = await play({ submissions: "ada/digits, eve/digits", shards: "1" });
    assertEquals(rows.map(([, total, , status]) => [total, status]), [
      ["5", "graded"],
      ["", "unreadable"],
    ]);
  });

  it("fails where no shard was graded", async () => {
    const { code, log } = await playJob(merge, workspace, context({}));
    assertEquals(code, 2, log);
  });

  const wrong: Record<string, [inputs: Record<string, string>, said: RegExp]> = {
    "nothing": [{}, /Name either the submissions or a roster\./],
    "an option for git": [
      { submissions: "ada/digits@--upload-pack=evil" },
      /is not a branch, tag or/,
    ],
    "no repository": [{ submissions: "https://example.org/x" }, /is not a repository: write owner/],
    "a student twice": [{ submissions: "ada/digits ada/digits@v2" }, /ada_digits is there twice/],
    "too many shards": [{ submissions: "ada/digits", shards: "257" }, /from 1 to 256/],
    "an output of its own": [
      { submissions: "ada/digits", seed: "1\nshards=[]" },
      /A seed is a whole/,
    ],
  };
  for (const [what, [inputs, said]] of Object.entries(wrong)) {
    it(`is refused with ${what}`, async () => {
      const { code, log, outputs } = await playJob(list, workspace, context(inputs));
      assertEquals([code, outputs.shards], [2, ""], log);
      assert(said.test(log), log);
    });
  }

  it("gives the token to the one step that fetches", () => {
    for (const { jobs } of [workflow("grade-class.yml")]) {
      const steps = Object.values(jobs).flatMap(({ steps }) => steps);
      const holders = steps.filter((step) => JSON.stringify(step).includes("secrets."));
      assertEquals(holders.map(({ name }) => name), [
        "Fetch the submissions' exercises, and nothing else",
      ]);
      assertNotMatch(holders[0].run ?? "", /TOKEN/);
    }
  });
});
