/**
 * `deno task test:deep`: what takes longer, in two rounds. First files side by side, those that take
 * longest before the others, so that no core waits for a last one. Then, one by one, those whose names
 * end in `_alone_deep.ts`: they look at the clock, or change the environment of the process.
 */
import { readArgs } from "./read_args.ts";

const USAGE =
  "deno task test:deep: runs the tests that take longer, in files that end in _deep.ts.";

/** They begin; all others follow in the order of their names. */
const LONGEST = [
  "grader/sandbox/hostile_deep.ts",
  "tools/answers_deep.ts",
  "grader/class/class_of_60_deep.ts",
  "grader/course/capstone/blame_deep.ts",
];
/** Most of a test is waiting for a child: one more at a time than there are processors. */
const JOBS = navigator.hardwareConcurrency + 1;

/** Every file of the deep tier, by its path in the course. */
function filesBelow(folder: string): string[] {
  return Array.from(Deno.readDirSync(folder)).flatMap(({ name, isDirectory }) => {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (!isDirectory) return name.endsWith("_deep.ts") ? [path] : [];
    return name.startsWith(".") || name === "node_modules" ? [] : filesBelow(path);
  }).toSorted();
}

/** Tests files, and returns whether all of them passed. */
async function test(files: Iterable<string>, jobs: number): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--allow-all", "--no-check", "--parallel", ...files],
    env: { DENO_JOBS: String(jobs) },
    stdin: "null",
  }).spawn().status;
  return success;
}

readArgs(USAGE, () => {
  if (Deno.args.length > 0) throw new Error("deno task test:deep takes no arguments.");
});
const all = filesBelow(".");
const alone = all.filter((path) => path.endsWith("_alone_deep.ts"));
const together = new Set([...LONGEST, ...all.filter((path) => !alone.includes(path))]);
const passed = [await test(together, JOBS), await test(alone, 1)];
Deno.exit(passed.every(Boolean) ? 0 : 1);
