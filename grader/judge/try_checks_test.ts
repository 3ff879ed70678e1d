import { assertEquals } from "@std/assert";
import { SandboxError } from "../sandbox/failure.ts";
import { Blocked, type Check } from "./check.ts";
import type { Exercise } from "./course.ts";
import type { Session } from "./session.ts";
import type { Submission } from "./submission.ts";
import { tryChecks } from "./try_checks.ts";

/** What comes of an exercise whose checks do this when they are tried. */
async function resultsOf(...runs: Check["run"][]) {
  const checks = runs.map((run, i): Check => (
    { id: `${i}`, title: "It", points: 2, catches: "", uses: [], run }
  ));
  const row = { id: "01_it", exports: ["it"], checks } as unknown as Exercise;
  const session = { exports: () => Promise.resolve(["it"]), lastPrinted: "" } as unknown as Session;
  const tried = await tryChecks(row, session, { seed: 1, reference: {} } as Submission);
  return tried.map(({ result: { status, reason, message } }) => (
    { status, reason: reason?.code, message }
  ));
}

/** What comes of a check whose call the clock stopped. */
async function afterTheClock(starved?: true) {
  const failure = { kind: "timed-out", seconds: 5, loading: false, starved } as const;
  return (await resultsOf(() => Promise.reject(new SandboxError(failure))))[0];
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

Deno.test("what can't be judged is a failure where no other check has failed, and else is not", async () => {
  const passes = () => Promise.resolve(undefined);
  const fails = () => Promise.resolve({ message: "W1 is wrong" });
  const isBlocked = () => Promise.reject(new Blocked("W1 must be a matrix"));
  const [, alone] = await resultsOf(passes, isBlocked);
  assertEquals(alone, { status: "failed", reason: "wrong-answer", message: "W1 must be a matrix" });
  const [, beside] = await resultsOf(fails, isBlocked);
  assertEquals([beside.status, beside.reason], ["blocked", "can't-be-judged"]);
  const failure = { kind: "unfinished", name: "it" } as const;
  const [, unwritten] = await resultsOf(() => Promise.reject(new SandboxError(failure)), isBlocked);
  assertEquals(unwritten.status, "blocked", "nothing is wrong with what is not written yet");
});

Deno.test("todo of a name that is nobody's is thrown like any other error", async () => {
  const failure = { kind: "unfinished", name: "other" } as const;
  const [{ status, message }] = await resultsOf(() => Promise.reject(new SandboxError(failure)));
  assertEquals([status, message], ["failed", "It threw TodoError: other is not written yet."]);
});
