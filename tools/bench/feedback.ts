/** How long a student waits for `deno task grade`, and how much memory the grader takes. */
import { fileURLToPath } from "node:url";
import type { Report } from "../../grader/report/report.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** What is called, by what a reader is told. */
const COMMANDS = {
  "`grade` on the stubs": ["--exercises", "exercises"],
  "`grade 4`, solved": ["4", "--solutions"],
  "`grade --solutions --no-capstone`": ["--solutions", "--no-capstone"],
  "`grade --solutions`": ["--solutions"],
};
/** Milliseconds between two looks at the memory. */
const LOOK = 50;

/** One command, as often as it was called. */
export interface Waiting {
  name: string;
  /** Seconds from the call to its end. */
  seconds: number[];
  /** Seconds of these that the capstone's `train` took; empty without a capstone. */
  training: number[];
  /** The most memory that the grader itself was seen to hold, in MB. */
  megabytes: number;
}

/** Calls each command once while its memory is watched, then `rounds` times in turn. */
export async function feedback(rounds: number): Promise<Waiting[]> {
  const waits: Waiting[] = [];
  for (const [name, args] of Object.entries(COMMANDS)) {
    waits.push({ name, seconds: [], training: [], megabytes: await peakOf(args) });
  }
  for (let round = 0; round < rounds; round++) {
    for (const wait of waits) {
      const { seconds, training } = await call(COMMANDS[wait.name as keyof typeof COMMANDS]);
      wait.seconds.push(seconds);
      if (training !== undefined) wait.training.push(training);
    }
  }
  return waits;
}

function grade(args: string[]): Deno.Command {
  return new Deno.Command(Deno.execPath(), {
    args: ["task", "--quiet", "grade", ...args, "--format", "json"],
    cwd: ROOT,
    stderr: "null",
    stdout: "piped",
  });
}

async function call(args: string[]): Promise<{ seconds: number; training?: number }> {
  const started = performance.now();
  const { stdout } = await grade(args).output();
  const seconds = (performance.now() - started) / 1000;
  const { capstone }: Report = JSON.parse(new TextDecoder().decode(stdout));
  return capstone?.trainMs ? { seconds, training: capstone.trainMs / 1000 } : { seconds };
}

/** The largest resident set of the grader's process that was seen; its children are not counted. */
async function peakOf(args: string[]): Promise<number> {
  const task = grade(args).spawn();
  let [peak, ended] = [0, false];
  const run = task.output().then(() => ended = true);
  while (!ended) {
    peak = Math.max(peak, await memoryOfChild(task.pid));
    await Promise.race([run, new Promise((resolve) => setTimeout(resolve, LOOK))]);
  }
  return peak;
}

/** The task's one child is the grader. */
async function memoryOfChild(parent: number): Promise<number> {
  const ps = new Deno.Command("ps", { args: ["-A", "-o", "ppid=,rss="] });
  const lines = new TextDecoder().decode((await ps.output()).stdout).trim().split("\n");
  const sizes = lines.map((line) => line.trim().split(/ +/).map(Number));
  const [, kibibytes = 0] = sizes.find(([ppid]) => ppid === parent) ?? [];
  return kibibytes * 1024 / 1e6;
}
