import { assertEquals, assertMatch } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { callTask } from "../../grader/testdata/call_task.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "class-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** How `deno task github:class` ends, and what it complains of. */
async function call(args: string[], env: Record<string, string> = {}) {
  const variables = { INIT_CWD: folder, NO_COLOR: "1", GITHUB_ACTIONS: "", ...env };
  const { code, error } = await callTask("github:class", args, { env: variables });
  return [code, error];
}

describe("deno task github:class", () => {
  it("refuses a shard that is no part of a whole, in a line", async () => {
    const roster = "student,repository\nada,school/digits-ada\n";
    await Deno.writeTextFile(join(folder, "roster.csv"), roster);
    for (const shard of ["3", "0/2", "3/2", "a/b"]) {
      assertEquals(
        await call(["fetch", "roster.csv", "to", shard]),
        [2, "A shard is a part of all, such as 3/20.\n"],
      );
    }
  });

  it("refuses a seed and a number of shards that are none, in a line", async () => {
    const list = (env: Record<string, string>) =>
      call(["list", "roster.csv"], { SUBMISSIONS: "school/digits-ada", ...env });
    assertEquals(
      await list({ SEED: "-1" }),
      [2, "A seed is a whole number from 0 to 4294967295.\n"],
    );
    assertEquals(
      await list({ SHARDS: "257" }),
      [2, "The number of shards is a whole number from 1 to 256.\n"],
    );
  });

  it("finds repositories by a pattern, in a roster as GitHub Classroom writes it", async () => {
    const rows = ["identifier,github_username,github_id,name", "ada@x.example,ada_x,1,Ada"];
    const roster = [...rows, "bob@x.example,,,Bob", ""].join("\n");
    await Deno.writeTextFile(join(folder, "classroom.csv"), roster);
    const list = (PATTERN: string) =>
      call(["list", "roster.csv"], { CLASS: "classroom.csv", PATTERN });
    assertEquals(await list("school/digits-{GitHub_username}"), [0, ""]);
    assertEquals((await Deno.readTextFile(join(folder, "roster.csv"))).split("\r\n"), [
      "student,name,repository,ref",
      "ada@x.example,Ada,school/digits-ada_x,HEAD",
      "bob@x.example,Bob,,HEAD",
      "",
    ]);
    assertMatch((await list("school/{login}"))[1] as string, /has no column "login"/);
    assertMatch((await list("school/digits"))[1] as string, /names no column of the roster/);
    assertMatch((await list("{name}"))[1] as string, /"Ada", which is not a repository/);
  });

  it("publishes no names in a public repository, and the run says why", async () => {
    const summary = join(folder, "summary.md");
    const submission = { SUBMISSIONS: "school/digits-ada", PRIVATE: "false" };
    const [code, error] = await call(["list", "roster.csv"], {
      ...submission,
      GITHUB_ACTIONS: "true",
      GITHUB_STEP_SUMMARY: summary,
    });
    assertEquals(code, 2);
    assertMatch(error as string, /^This repository is public: .*\n::error title=Not graded::This /);
    assertMatch(
      await Deno.readTextFile(summary),
      /^## Not graded\n\nThis repository is public&#58;/,
    );
    const allowed = { ...submission, PRIVATE: "true" };
    assertEquals(await call(["list", "roster.csv"], allowed), [0, ""]);
  });
});
