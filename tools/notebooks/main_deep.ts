import { assertEquals } from "@std/assert";
import { afterEach, beforeEach, describe, it } from "@std/testing/bdd";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { callTask } from "../../grader/testdata/call_task.ts";
import { copy } from "../../grader/testdata/course_copy.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const PARTS = [
  "deno.json",
  "deno.lock",
  "grader",
  "lib",
  "std",
  "lessons",
  "tools/built.ts",
  "tools/notebooks",
  "tools/only_check.ts",
];

describe("deno task notebooks", () => {
  let root = "";

  async function run(...args: string[]) {
    const { code, out, error } = await callTask("notebooks", args, { root });
    return { code, said: out + error };
  }

  beforeEach(async () => {
    root = await Deno.makeTempDir({ prefix: "notebooks-" });
    for (const part of PARTS) await copy(join(ROOT, part), join(root, part));
  });
  afterEach(() => Deno.remove(root, { recursive: true }));

  it("calls a notebook stale whose lesson was changed, until it is written", async () => {
    const lesson = join(root, "lessons", "07_compute_loss.md");
    const text = await Deno.readTextFile(lesson);
    await Deno.writeTextFile(lesson, text.replace("## Line by line\n", "$&\nStep 0.\n"));
    assertEquals(await run("--check"), {
      code: 1,
      said: "lessons/notebooks/2_line_by_line.ipynb is stale: run deno task notebooks\n",
    });
    assertEquals(await run(), { code: 0, said: "deno task notebooks: 1 file written\n" });
    assertEquals(await run("--check"), {
      code: 0,
      said: "deno task notebooks: all is up to date\n",
    });
  });
});
