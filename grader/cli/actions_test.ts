import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { fakeIo } from "../testdata/fake_io.ts";
import { app } from "../testdata/toy_course/course/app.ts";
import { run } from "./mod.ts";

/** Calls a command that can't do its work, in a run of GitHub's or elsewhere. */
async function fail(GITHUB_ACTIONS: string) {
  const GITHUB_STEP_SUMMARY = await Deno.makeTempFile();
  const env: Record<string, string> = { GITHUB_ACTIONS, GITHUB_STEP_SUMMARY };
  const io = { ...fakeIo(), env: (name: string) => env[name] };
  io.error = (text) => io.complained += text;
  const code = await run(app, ["grade", "--exercises", "nowhere<b>"], io);
  const summary = await Deno.readTextFile(GITHUB_STEP_SUMMARY);
  await Deno.remove(GITHUB_STEP_SUMMARY);
  return { code, lines: io.complained.trimEnd().split("\n"), summary };
}

describe("a command that could not do its work", () => {
  it("says so in a run of GitHub's: in an annotation, and in the job's summary", async () => {
    const { code, lines: [line, annotation], summary } = await fail("true");
    assertEquals(code, 2);
    assertEquals(annotation, `::error title=Not graded::${line}`);
    assertEquals(summary.split("\n").slice(0, 2), ["## Not graded", ""]);
    assertEquals(summary.includes("nowhere&lt;b&gt;"), true);
  });

  it("says it in one line elsewhere", async () => {
    const { lines, summary } = await fail("");
    assertEquals([lines.length, summary], [1, ""]);
  });
});
