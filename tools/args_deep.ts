import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fileURLToPath } from "node:url";
import config from "../deno.json" with { type: "json" };
import { ownEnv } from "../grader/testdata/course_copy.ts";

const ROOT = fileURLToPath(new URL("..", import.meta.url));
const BUILDERS = [
  "build:kernel",
  "data",
  "drawing",
  "figures",
  "figures:png",
  "notebooks",
  "prints",
  "stubs",
  "reachable",
  "tables",
  "text",
  "kill-table",
] as const;

/** The tasks that are a command and no more. */
type PlainTask = { [K in keyof Tasks]: Tasks[K] extends string ? K : never }[keyof Tasks];
type Tasks = typeof config.tasks;

async function call(task: PlainTask, argument: string) {
  const [, ...args] = config.tasks[task].split(" ");
  const command = new Deno.Command(Deno.execPath(), {
    args: [...args, argument],
    cwd: ROOT,
    env: ownEnv(),
    stdin: "null",
  });
  const { code, stdout, stderr } = await command.output();
  const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, out, error };
}

describe("a task that builds files", () => {
  for (const task of BUILDERS) {
    it(`${task} writes nothing where it is asked for help, or called with a slip`, async () => {
      const { code, out } = await call(task, "--help");
      assertEquals([code, out.startsWith(`deno task ${task} [--check]: `)], [0, true]);
      const error = "Unknown argument --chek: the only one is --check\n";
      assertEquals(await call(task, "--chek"), { code: 2, out: "", error });
    });
  }
});

describe("a task that measures", () => {
  it("class:rate begins nothing where it is asked for help, or called with a slip", async () => {
    const { code, out } = await call("class:rate", "--help");
    assertEquals([code, out.startsWith("deno task class:rate [COUNT]: ")], [0, true]);
    const error = "It takes one number of submissions, 1 to 999, not 0.\n";
    assertEquals(await call("class:rate", "0"), { code: 2, out: "", error });
  });

  for (const task of ["bench", "fuzz"] as const) {
    it(`${task} begins nothing where it is asked for help, or called with a slip`, async () => {
      const { code, out } = await call(task, "--help");
      assertEquals([code, out.startsWith(`deno task ${task} [`)], [0, true]);
      const wrong = await call(task, "--rouns");
      assertEquals([wrong.code, wrong.out], [2, ""]);
      assertMatch(wrong.error, /^Unknown option '--rouns'[^\n]*\n$/);
    });
  }

  it("bench begins nothing where it is asked for a part that it does not have", async () => {
    const { code, out, error } = await call("bench", "convolutional");
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(
      error,
      "There is no part convolutional: the parts are training, waiting, ",
    );
  });
});
