import { assertEquals } from "@std/assert";
import { describe, it } from "@std/testing/bdd";
import { causeOfDeath } from "./death.ts";

function cause(code: number, signal: Deno.Signal | null, stderr = "") {
  return causeOfDeath({ success: code === 0, code, signal }, stderr);
}

describe("the cause of a child's death", () => {
  it("is an await that never settles, when Deno says so", () => {
    const stderr = "error: Top-level await promise never resolved\n  at file:///x.ts:1:1";
    assertEquals(cause(1, null, stderr), { kind: "never-settles" });
  });

  it("is want of memory, in the words of V8 and of Rust", () => {
    for (
      const words of [
        "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
        "memory allocation of 1048576 bytes failed",
        "# Fatal process out of memory: Zone",
      ]
    ) {
      assertEquals(cause(133, "SIGTRAP", words), { kind: "out-of-memory" });
    }
  });

  it("is not want of memory only because the words were printed before a plain exit", () => {
    assertEquals(cause(0, null, "out of memory"), { kind: "exited" });
  });

  it("is a crash, told by its signal or its code", () => {
    const crashed = (how: string) => ({ kind: "crashed" as const, how });
    assertEquals(cause(152, "SIGXCPU"), crashed("its processor time was used up"));
    assertEquals(cause(134, "SIGABRT"), crashed("it was ended by SIGABRT"));
    assertEquals(cause(137, "SIGKILL"), crashed("it was ended by SIGKILL"));
    assertEquals(cause(134, null), crashed("exit code 134"));
    assertEquals(cause(70, null), crashed("exit code 70"));
    const words = "Deno could not start: unable to create worker threads.";
    assertEquals(cause(1, null, words), crashed("it could not start a thread"));
  });

  it("is want of memory, where others killed it and the machine had none left", () => {
    const killed = (free: number, ended: number) =>
      causeOfDeath({ success: false, code: 137, signal: "SIGKILL" }, "", [
        { total: 2000, free: 900, ended: 1 },
        { total: 2000, free, ended },
      ]);
    const memory = { kind: "out-of-memory", machine: { total: 2000 } } as const;
    assertEquals(killed(900, 2), memory);
    assertEquals(killed(9, 1), memory);
    const how = "another program ended it by SIGKILL while 900 of 2000 MB of memory were free";
    assertEquals(killed(900, 1), { kind: "crashed", how });
  });

  it("is an exit otherwise, whatever the code", () => {
    assertEquals(cause(0, null), { kind: "exited" });
    assertEquals(cause(1, null), { kind: "exited" });
  });
});
