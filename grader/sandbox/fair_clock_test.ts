import { assert, assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { ignoredIf } from "../testdata/ignored.ts";
import { type Clock, FairClock, heldUp, stoodStill } from "./fair_clock.ts";
import { type Processor, processorOf } from "./processor.ts";

const OVER = { kind: "timed-out", seconds: 0.2, loading: false } as const;
const CLOCK: Clock = { seconds: 0.2, over: OVER };

/** What a clock says, and after how many seconds, where the child gets this share of the processors. */
async function runOut(share: number | undefined, clock = CLOCK): Promise<[object, number]> {
  const started = performance.now();
  const elapsed = () => (performance.now() - started) / 1000;
  const look = () => {
    if (share === undefined) return Promise.resolve(undefined);
    const ran = share * elapsed();
    return Promise.resolve({ ran, waited: elapsed() - ran, isReady: true });
  };
  return [await new FairClock(clock, look).over, elapsed()];
}

describe("a fair clock", () => {
  it("is over in time for a child that has a processor", async () => {
    const [failure, seconds] = await runOut(1);
    assertEquals(failure, OVER);
    assert(seconds >= 0.19, `${seconds}`);
  });

  it("stands still while a child waits for one", async () => {
    const [failure, seconds] = await runOut(0.5);
    assertEquals(failure, OVER);
    assert(seconds >= 0.3, `${seconds}`);
  });

  it("stands still while the system is too busy to say what ran", async () => {
    const started = performance.now();
    const elapsed = () => (performance.now() - started) / 1000;
    const looked = Promise.withResolvers<void>();
    setTimeout(looked.resolve, 300); // until then it has run nothing
    const look = async () => {
      await looked.promise;
      return { ran: elapsed() - 0.3, waited: 0.3, isReady: false };
    };
    assertEquals(await new FairClock(CLOCK, look).over, OVER);
    assert(elapsed() >= 0.44, `${elapsed()}`);
  });

  it("is over all the same in the end, and says that it was not the child's fault", async () => {
    const [failure, seconds] = await runOut(0);
    assertEquals(failure, { ...OVER, starved: true });
    assert(seconds >= 0.79, `${seconds}`);
  });

  it("is over in time for one that sleeps, and is awake whenever somebody looks", async () => {
    const started = performance.now();
    let ranFirst = 0;
    const look = () => {
      ranFirst += 0.001; // as the kernel counts it: it runs, and has waited for nothing
      return Promise.resolve({ ran: 0, ranFirst, waited: 0, isReady: true });
    };
    assertEquals(await new FairClock(CLOCK, look).over, OVER);
    assert(performance.now() - started < 600, `${performance.now() - started}`);
  });

  it("stands still for one that has not run from one look to the next", async () => {
    const look = () => Promise.resolve({ ran: 0, ranFirst: 0, waited: 0, isReady: true });
    assertEquals(await new FairClock(CLOCK, look).over, { ...OVER, starved: true });
  });

  it("runs twice as long where nobody tells who had the processors", async () => {
    const [failure, seconds] = await runOut(undefined);
    assertEquals(failure, OVER);
    assert(seconds >= 0.39, `${seconds}`);
  });

  it("heeds a clock that stands still for nothing", async () => {
    const over = { kind: "total-clock", seconds: 9 } as const;
    const [failure] = await runOut(0, { ...CLOCK, wall: { seconds: 0.3, over } });
    assertEquals(failure, over);
  });

  it("can be given more time, and another thing to say", async () => {
    const clock = new FairClock(CLOCK, () => Promise.resolve(undefined));
    const over = { ...OVER, seconds: 0.4 };
    clock.prolong({ seconds: 0.4, over });
    assertEquals(await clock.over, over);
  });
});

describe("standing still", () => {
  const at = (ran: number, waited: number, isReady: boolean): Processor => ({
    ran,
    waited,
    isReady,
  });

  it("is for those that wait, and not for those that sleep or run in many threads", () => {
    const start = at(1, 1, true);
    assertEquals(stoodStill(start, at(6, 1, true), 5), 0);
    assertEquals(stoodStill(start, at(1, 6, true), 5), 5);
    assertEquals(stoodStill(start, at(1, 1, false), 5), 0, "it sleeps");
    assertEquals(stoodStill(start, at(11, 5, false), 5), 0, "its own threads had the processors");
    assertEquals(stoodStill(start, at(2, 3, false), 5), 2);
  });

  it("is for those that a grader keeps waiting which has no processor, as far as they don't run", () => {
    const [start, sleeps] = [at(1, 1, true), at(1, 1, false)];
    const between = (before: number | undefined, after: number | undefined, end = sleeps) =>
      heldUp({ ...start, graderWaited: before }, { ...end, graderWaited: after }, 5);
    assertEquals(between(2, 6), 4);
    assertEquals(between(2, 6, at(4, 1, false)), 2, "it ran meanwhile");
    assertEquals(between(2, 2), 0);
    assertEquals(between(undefined, 6), 0, "nobody knows since when");
    assertEquals(between(undefined, undefined), 0);
  });
});

const onLinux = ignoredIf(Deno.build.os !== "linux", "only Linux tells");

describe("the use of the processors", () => {
  it("is what the kernel says of a process", onLinux, async () => {
    const child = new Deno.Command("/bin/sh", { args: ["-c", "while :; do :; done"] }).spawn();
    try {
      const before = await processorOf(child.pid);
      while ((await processorOf(child.pid))!.ran < before!.ran + 0.1);
      const { isReady, graderWaited } = (await processorOf(child.pid))!;
      assert(isReady);
      assert(graderWaited! > 0, `${graderWaited}`); // it has waited since it was started
    } finally {
      child.kill("SIGKILL");
      await child.status;
    }
    assertEquals(await processorOf(child.pid), undefined);
  });
});
