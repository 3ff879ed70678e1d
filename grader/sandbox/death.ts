import type { Failure } from "./failure.ts";

/** What V8, Deno and Rust say when there is no memory left. */
export const OUT_OF_MEMORY =
  /out of memory|heap limit|allocation failed|memory allocation of \d+ bytes failed|invalid array buffer length|could not deserialize value/i;

/** Why a child that ended without an answer did so. */
export function causeOfDeath({ code, signal }: Deno.CommandStatus, stderr: string): Failure {
  if (stderr.includes("promise never resolved")) return { kind: "never-settles" };
  if (OUT_OF_MEMORY.test(stderr) && code !== 0) {
    return { kind: "out-of-memory" };
  }
  if (signal === "SIGXCPU") return { kind: "crashed", how: "its processor time was used up" };
  if (signal) return { kind: "crashed", how: `it was ended by ${signal}` };
  if (code >= 128 || code === 70) return { kind: "crashed", how: `exit code ${code}` };
  return { kind: "exited" };
}
