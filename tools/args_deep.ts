import { assertEquals, assertMatch, assertStringIncludes } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { callTask } from "../grader/testdata/call_task.ts";

const BUILDERS = [
  "beliefs",
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

describe("a task that builds files", () => {
  for (const task of BUILDERS) {
    it(`${task} writes nothing where it is asked for help, or called with a slip`, async () => {
      const { code, out } = await callTask(task, ["--help"]);
      const [call, colon] = out.split(/(: )/);
      assertMatch(call, new RegExp(`^deno task ${task}( \\[EXERCISE…?\\])? \\[--check\\]$`));
      assertEquals([code, colon], [0, ": "]);
      const error = `Cannot read --chek: the call is ${call}\n`;
      assertEquals(await callTask(task, ["--chek"]), { code: 2, out: "", error });
    });
  }
});

describe("a task that takes an exercise", () => {
  for (const task of ["beliefs", "kill-table"] as const) {
    it(`${task} says where to look when the course does not have that exercise`, async () => {
      const error = "There is no exercise 99: is it in the list in grader/course/mod.ts?\n";
      assertEquals(await callTask(task, ["99"]), { code: 2, out: "", error });
    });
  }
});

describe("a task that measures", () => {
  it("class:rate begins nothing where it is asked for help, or called with a slip", async () => {
    const { code, out } = await callTask("class:rate", ["--help"]);
    assertEquals([code, out.startsWith("deno task class:rate [COUNT]: ")], [0, true]);
    const error = "It takes one number of submissions, 1 to 999, not 0.\n";
    assertEquals(await callTask("class:rate", ["0"]), { code: 2, out: "", error });
  });

  for (const task of ["bench", "fuzz"] as const) {
    it(`${task} begins nothing where it is asked for help, or called with a slip`, async () => {
      const { code, out } = await callTask(task, ["--help"]);
      assertEquals([code, out.startsWith(`deno task ${task} [`)], [0, true]);
      const wrong = await callTask(task, ["--rouns"]);
      assertEquals([wrong.code, wrong.out], [2, ""]);
      assertMatch(wrong.error, /^Unknown option '--rouns'[^\n]*\n$/);
    });
  }

  it("bench begins nothing where it is asked for a part that it does not have", async () => {
    const { code, out, error } = await callTask("bench", ["convolutional"]);
    assertEquals([code, out], [2, ""]);
    assertStringIncludes(
      error,
      "There is no part convolutional: the parts are training, waiting, ",
    );
  });
});
