import { toText } from "@std/streams";
import { spawn } from "./children.ts";

/** What a machine, or the container that is one to us, has of memory. */
export interface Memory {
  /** In MiB. */
  total: number;
  /** What programs could still get of it, in MiB. */
  free: number;
  /** How many processes the kernel has ended since it started, for want of memory. */
  ended: number;
}

const FILES = [
  ...["/proc/meminfo", "/proc/vmstat"],
  // a container's limit, by the second and the first version of control groups
  ...["/sys/fs/cgroup/memory.max", "/sys/fs/cgroup/memory/memory.limit_in_bytes"],
];
/** With less than this share free, a program that was killed was killed for it: not only kernels do that. */
const SCARCE = 0.05;

/** Asks the kernel of Linux; undefined elsewhere. `cat` reads it, as Deno may not read `/proc`. */
export async function readMemory(): Promise<Memory | undefined> {
  if (Deno.build.os !== "linux") return undefined;
  const pipes = { stdin: "null", stdout: "piped", stderr: "null" } as const;
  try {
    return parseMemory(
      await toText(spawn(new Deno.Command("cat", { args: FILES, ...pipes })).stdout),
    );
  } catch {
    return undefined; // there is no cat
  }
}

/**
 * Reads what the files of the kernel hold, one behind the other; a container's limit stands alone on
 * the last line.
 */
export function parseMemory(text: string): Memory | undefined {
  const number = (pattern: RegExp) => Number(pattern.exec(text)?.[1] ?? NaN);
  const [total, free] = [number(/^MemTotal: +(\d+)/m), number(/^MemAvailable: +(\d+)/m)];
  if (Number.isNaN(total + free)) return undefined;
  const limit = number(/^(\d+)$/m) / 1024; // NaN where there is none
  const most = Number.isNaN(limit) ? total : Math.min(total, limit);
  const ended = number(/^oom_kill (\d+)$/m);
  return { total: Math.round(most / 1024), free: Math.round(free / 1024), ended: ended || 0 };
}

/** Whether a program that was killed meanwhile was killed for want of memory. */
export function isShort(before: Memory | undefined, after: Memory): boolean {
  return (before !== undefined && after.ended > before.ended) || after.free < SCARCE * after.total;
}
