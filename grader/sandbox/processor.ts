import { toText } from "@std/streams";
import { spawn } from "./children.ts";

/** What the kernel knows of a process's use of the processors. */
export interface Processor {
  /** Seconds that all of its threads have run. */
  ran: number;
  /** Seconds that its first thread has run; undefined where the kernel does not tell. */
  ranFirst?: number;
  /**
   * Seconds that its threads were ready to run, while others did, up to when each last ran. The first
   * one waits for V8's own threads in a garbage collection: when those wait, so does it.
   */
  waited: number;
  /** Whether its first thread runs, or is ready to. */
  isReady: boolean;
  /**
   * Seconds that the grader's own first thread was ready to run, while others did: as long as it can't
   * send or read, the process waits for it. Undefined where the kernel does not tell.
   */
  graderWaited?: number;
}

/** Linux counts in hundredths of a second here, whatever its own clock ticks in. */
const TICKS = 100;
const NANOSECONDS = 1e9;

/** What a shell reads: the grader's first thread; of the process all, its first thread, and each of its threads. */
const READ =
  "exec cat /proc/$PPID/schedstat /proc/$0/stat /proc/$0/schedstat /proc/$0/task/*/schedstat";

/**
 * Asks the kernel of Linux about a process; undefined elsewhere, or when the process has gone.
 *
 * `cat` reads it, as Deno reads no file of `/proc/PID` without every permission.
 */
export async function processorOf(pid: number): Promise<Processor | undefined> {
  if (Deno.build.os !== "linux") return undefined;
  const command = new Deno.Command("/bin/sh", {
    args: ["-c", READ, String(pid)],
    stdin: "null",
    stdout: "piped",
    stderr: "null",
  });
  try {
    return parseProcessor(await toText(spawn(command).stdout));
  } catch {
    return undefined; // there is no shell, or no cat
  }
}

/**
 * Reads `/proc/PID/stat`, with the grader's `schedstat` before it, and the `schedstat` of the first thread
 * and then of every thread behind it. A kernel without these says nothing of waiting; undefined where the
 * process is not there.
 *
 * @example
 * ```ts
 * import { assertEquals } from "@std/assert";
 * const stat = "7 (a) b) R 1 7 7 0 -1 0 0 0 0 0 150 50 0 0 20 0";
 * const first = "1900000000 500000000 9\n";
 * const own = "7000000000 250000000 9\n";
 * const processor = parseProcessor(`${own}${stat}\n${first}${first}100000000 300000000 2\n`);
 * assertEquals(processor, { ran: 2, ranFirst: 1.9, waited: 0.8, isReady: true, graderWaited: 0.25 });
 * ```
 */
export function parseProcessor(text: string): Processor | undefined {
  const all = text.trimEnd().split("\n");
  const at = all.findIndex((line) => line.includes("(")); // the program's name
  const [stat = "", ...lines] = all.slice(Math.max(0, at));
  // The program's name may hold anything: what follows its last parenthesis is of a fixed form.
  const [state, ...fields] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const ran = (Number(fields[10]) + Number(fields[11])) / TICKS;
  if (!Number.isFinite(ran)) return undefined;
  const [first, ...threads] = lines.map(secondsIn);
  const waited = threads.reduce((sum, [, seconds]) => sum + seconds, 0);
  return {
    ran,
    ...(first ? { ranFirst: first[0] } : {}),
    waited,
    isReady: state === "R",
    ...(at > 0 ? { graderWaited: secondsIn(all[0])[1] } : {}),
  };
}

/** Of a `schedstat`: the seconds that a thread has run, and those that it waited. */
function secondsIn(line: string): number[] {
  return line.split(" ").map((time) => Number(time) / NANOSECONDS);
}
