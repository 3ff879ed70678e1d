import type { Failure } from "./failure.ts";

/** Why a child that ended without an answer did so. */
export function causeOfDeath({ code, signal }: Deno.CommandStatus, stderr: string): Failure {
  if (stderr.includes("promise never resolved")) return { kind: "never-settles" };
  if (/out of memory|heap limit|allocation failed/i.test(stderr) && code !== 0) {
    return { kind: "out-of-memory" };
  }
  if (signal === "SIGXCPU") return { kind: "crashed", how: "its processor time was used up" };
  if (signal) return { kind: "crashed", how: `it was ended by ${signal}` };
  if (code >= 128 || code === 70) return { kind: "crashed", how: `exit code ${code}` };
  return { kind: "exited" };
}
