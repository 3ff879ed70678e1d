import { assertEquals, assertRejects } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import type { Call } from "../sandbox/child.ts";
import { type Failure, SandboxError } from "../sandbox/failure.ts";
import { askOf } from "./ask.ts";

const ANSWER = { value: 4, after: [2] };

/** Asks an answer whose calls end so. */
function asking(call: (call: Call) => Promise<typeof ANSWER>, totalSeconds?: number) {
  return askOf({ call, module: "04_softmax", timeoutScale: 1, totalSeconds })("softmax", [2]);
}

function failing(failure: Failure) {
  return asking(() => Promise.reject(new SandboxError(failure)));
}

describe("a question", () => {
  it("brings the value and the arguments as they are after the call", async () => {
    let asked: Partial<Call> = {};
    const seen = await asking((call) => {
      asked = call;
      return Promise.resolve(ANSWER);
    });
    assertEquals(seen, ANSWER);
    assertEquals([asked.module, asked.fn, asked.args, asked.echo], [
      "04_softmax",
      "softmax",
      [2],
      true,
    ]);
  });

  it("brings the kind of error that the answer threw, as its text is the author's own", async () => {
    const threw = { kind: "threw", text: "No!" } as const;
    assertEquals(await failing({ ...threw, rangeError: true }), { threw: "a RangeError" });
    assertEquals(await failing({ ...threw, rangeError: false }), { threw: "another error" });
  });

  it("brings nothing from an answer that ends in any other way", async () => {
    await assertRejects(() => failing({ kind: "exited" }), SandboxError);
  });

  it("is not put once the time is over", async () => {
    let calls = 0;
    const call = () => Promise.resolve((calls++, ANSWER));
    await assertRejects(() => asking(call, 0), SandboxError);
    assertEquals(calls, 0);
  });

  it("has no longer than what is left of the time", async () => {
    let seconds = 0;
    const call = (call: Call) => Promise.resolve((seconds = call.seconds, ANSWER));
    await asking(call, 2);
    assertEquals(Math.ceil(seconds), 2);
  });
});
