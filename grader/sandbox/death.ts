import type { Failure } from "./failure.ts";
import { isShort, type Memory } from "./memory.ts";

/** What V8, Deno and Rust say when there is no memory left. */
export const OUT_OF_MEMORY =
  /out of memory|heap limit|allocation failed|memory allocation of \d+ bytes failed|invalid array buffer length|could not deserialize value/i;

/** What Deno says where it can start no thread: there are too many, or there is no memory for its stack. */
const NO_THREAD = "unable to create worker threads";

/** What the machine had of memory when a child was started, and when it had ended. */
export type Memories = [before: Memory | undefined, after: Memory | undefined];

/**
 * Why a child that ended without an answer did so.
 *
 * @param memories where somebody else killed it
 */
export function causeOfDeath(
  { code, signal }: Deno.CommandStatus,
  stderr: string,
  memories?: Memories,
): Failure {
  if (stderr.includes("promise never resolved")) return { kind: "never-settles" };
  if (OUT_OF_MEMORY.test(stderr) && code !== 0) {
    return { kind: "out-of-memory" };
  }
  if (stderr.includes(NO_THREAD) && code !== 0) {
    return { kind: "crashed", how: "it could not start a thread" };
  }
  if (signal === "SIGXCPU") return { kind: "crashed", how: "its processor time was used up" };
  if (signal === "SIGKILL" && memories) return killedByOthers(memories);
  if (signal) return { kind: "crashed", how: `it was ended by ${signal}` };
  if (code >= 128 || code === 70) return { kind: "crashed", how: `exit code ${code}` };
  return { kind: "exited" };
}

/** The kernel kills for want of memory, and so may others that look after a machine. */
function killedByOthers([before, after]: Memories): Failure {
  if (after && isShort(before, after)) {
    return { kind: "out-of-memory", machine: { total: after.total } };
  }
  const free = after ? ` while ${after.free} of ${after.total} MB of memory were free` : "";
  return { kind: "crashed", how: `another program ended it by SIGKILL${free}` };
}
