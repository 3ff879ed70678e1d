import { assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import config from "../../deno.json" with { type: "json" };
import { ROOT } from "../../grader/testdata/command_line.ts";

let folder = "";
beforeEach(async () => {
  folder = await Deno.makeTempDir({ prefix: "class-" });
});
afterEach(() => Deno.remove(folder, { recursive: true }));

/** How `deno task github:class` ends, and what it complains of. */
async function call(args: string[], env: Record<string, string> = {}) {
  const [, ...task] = config.tasks["github:class"].split(" ");
  const { code, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...task, ...args],
    cwd: ROOT,
    env: { INIT_CWD: folder, NO_COLOR: "1", ...env },
  }).output();
  return [code, new TextDecoder().decode(stderr)];
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
});
