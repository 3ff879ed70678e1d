import { assertEquals } from "@std/assert";
import { assertSnapshot } from "@std/testing/snapshot";
import { HOSTILE_TEXTS, hostileReport } from "../testdata/hostile_report.ts";
import { HALF_SOLVED, SOLVED } from "../testdata/reports.ts";
import { githubOutput } from "./github_output.ts";

Deno.test("a step's outputs are the score and what identifies the run", async (t) => {
  await assertSnapshot(t, githubOutput(SOLVED));
});

Deno.test("nothing that a student wrote comes into a step's outputs", () => {
  for (const text of Object.values(HOSTILE_TEXTS)) {
    assertEquals(githubOutput(hostileReport(text)), githubOutput(HALF_SOLVED));
  }
});
