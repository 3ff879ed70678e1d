import { assertEquals } from "@std/assert";
import { SandboxError } from "../sandbox/failure.ts";
import type { Check } from "./check.ts";
import type { Exercise } from "./course.ts";
import type { Session } from "./session.ts";
import type { Submission } from "./submission.ts";
import { tryChecks } from "./try_checks.ts";

/** What comes of an exercise of one check, whose call the clock stopped. */
async function afterTheClock(starved?: true) {
  const failure = { kind: "timed-out", seconds: 5, loading: false, starved } as const;
  const run = () => Promise.reject(new SandboxError(failure));
  const check: Check = { id: "it", title: "It", points: 2, catches: "", uses: [], run };
  const row = { id: "01_it", exports: [], checks: [check] } as unknown as Exercise;
  const session = { exports: () => Promise.resolve([]), lastPrinted: "" } as unknown as Session;
  const [{ result }] = await tryChecks(row, session, { seed: 1 } as Submission);
  return { status: result.status, reason: result.reason?.code, message: result.message };
}

Deno.test("a call that the clock stopped is wrong, and not known where others had the processors", async () => {
  assertEquals(await afterTheClock(), {
    status: "failed",
    reason: "timed-out",
    message: "It took longer than 5 s and was stopped. Is there a loop that never ends?",
  });
  assertEquals(await afterTheClock(true), {
    status: "broken",
    reason: "own-fault",
    message:
      "The grader itself failed here, which is no fault of yours: It did not end in 5 s, as other " +
      "programs had the processors. Grade it again when they are done.",
  });
});
