import { assert, assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { SandboxError } from "../sandbox/failure.ts";
import { Submission } from "../testdata/submissions.ts";
import { Session } from "./session.ts";
import { course } from "../testdata/this_course.ts";

const LIMITS = { dataKiB: 1_048_576, cpuSeconds: 120 };
/** Half a second of work, and an answer. */
const SLOW = `export function relu() {
  for (const end = Date.now() + 500; Date.now() < end;);
  return 1;
}`;
const HANGS = "export function relu() { while (true); }";

/** Calls `relu` until a call fails, and returns how many did not. */
async function callsOf(session: Session, seconds: number): Promise<[number, SandboxError]> {
  for (let calls = 0;; calls++) {
    const call = session.call({ module: "03_relu", fn: "relu", args: [], seconds });
    const error = await call.then(() => undefined, (error) => error);
    if (error) return [calls, error];
  }
}

async function withSession(source: string, use: (session: Session) => Promise<void>) {
  await using submission = await Submission.of("solutions", { "03_relu": source });
  const plan = { load: ["03_relu"], own: ["03_relu"], given: [] } as const;
  const session = new Session(
    { ...plan, folder: submission.folder, course: course.exercises },
    { limits: LIMITS, seed: 1, totalSeconds: 2, timeoutScale: 1 },
  );
  try {
    await use(session);
  } finally {
    await session.end();
  }
}

/** It throws where it is loaded beside another copy of itself. */
const ONCE_A_CHILD = `Object.defineProperty(Array.prototype, "last", { get() { return 1; } });
  export function relu() { return 1; }`;

describe("a session", () => {
  it("starts a child again where the modules can't be loaded beside themselves", async () => {
    await withSession(ONCE_A_CHILD, async (session) => {
      const call = { module: "03_relu", fn: "relu", args: [] as unknown[], seconds: 5 };
      for (let i = 0; i < 5; i++) {
        assertEquals((await session.call(call)).value, 1);
        await session.forget();
      }
    });
  });

  it("stops code that is slow in every call, when all calls together have had their time", async () => {
    await withSession(SLOW, async (session) => {
      const [calls, error] = await callsOf(session, 60);
      assert(calls >= 1, `${calls} calls of half a second`); // more where others had the processors
      assertEquals(
        error.message,
        "All its calls together took longer than 2 s. Is each of them slow?",
      );
      assertEquals(session.exhausted, "too-slow-altogether");
    });
  });

  it("starts a child again after it was stopped once, with half the time, and not after it was stopped twice", async () => {
    await withSession(HANGS, async (session) => {
      for (const [given, exhausted] of [[0.2, undefined], [0.1, "stopped-too-often"]] as const) {
        const call = { module: "03_relu", fn: "relu", args: [] as unknown[], seconds: 0.2 };
        const { failure } = await assertRejects(() => session.call(call), SandboxError);
        assert(failure.kind === "timed-out");
        assertEquals(failure.seconds, given);
        const isBusy = session.starved; // a busy machine: then it is tried again alone
        assertEquals(session.exhausted, isBusy ? "stopped-too-often" : exhausted);
        if (isBusy) return;
      }
    });
  });

  it("knows what the last call printed, however much was printed before", async () => {
    const loud = `let calls = 0;
      export const relu = () => console.log(calls++ < 3 ? "x".repeat(60_000) : "the last");`;
    await withSession(loud, async (session) => {
      const call = { module: "03_relu", fn: "relu", args: [] as unknown[], seconds: 60 };
      for (let calls = 0; calls < 4; calls++) await session.call(call);
      assertEquals(session.lastPrinted, "the last\n");
    });
  });
});
