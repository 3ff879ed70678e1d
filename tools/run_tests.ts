/**
 * `deno task test [FILE…]` and `deno task test:deep [FILE…]`: the tests of a tier, side by side. Files
 * that take longest begin, so that no core waits for a last one. Types are what `deno task check` looks
 * at. Deep tests in files that end in `_alone_deep.ts` come after the others, one by one: they look at
 * the clock, or change the environment of the process.
 */
import { readArgs } from "./read_args.ts";

const USAGE =
  "deno task test [FILE…], deno task test:deep [FILE…]: runs the tests of a tier, or some.";
const CORES = navigator.hardwareConcurrency;

/** The fast tests that begin, which take over ten seconds; all others follow. */
const LONGEST = [
  "grader/course/page/browser_test.ts",
  "grader/cli/grade_test.ts",
  "grader/sandbox/hostile_answers_test.ts",
  "grader/sandbox/hostile_code_test.ts",
  "grader/sandbox/hostile_files_test.ts",
  "grader/cli/deeper_test.ts",
  "grader/cli/grade_class/grade_class_test.ts",
  "grader/cli/watch/watch_test.ts",
  "grader/cli/robust_test.ts",
  "grader/cli/toy_course_test.ts",
  "grader/judge/exercise_test.ts",
  "grader/judge/points_test.ts",
  "tools/similar/similar_test.ts",
];
/** The deep tests that begin, which take over two minutes. */
const LONGEST_DEEP = [
  "grader/sandbox/hostile_deep.ts",
  "tools/answers_deep.ts",
  "grader/course/capstone/blame_deep.ts",
  "grader/class/class_of_60_deep.ts",
  "grader/cli/student_copy/work_deep.ts",
  "grader/cli/student_copy/same_report_deep.ts",
];

/** The deep tests below a folder, by their paths in the course. */
function deepBelow(folder: string): string[] {
  return Array.from(Deno.readDirSync(folder)).flatMap(({ name, isDirectory }) => {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (!isDirectory) return name.endsWith("_deep.ts") ? [path] : [];
    return name.startsWith(".") || name === "node_modules" ? [] : deepBelow(path);
  }).toSorted();
}

/** Runs tests, so many files at a time, and returns whether all of them passed. */
async function test(jobs: number, files: Iterable<string>): Promise<boolean> {
  const { success } = await new Deno.Command(Deno.execPath(), {
    args: ["test", "--allow-all", "--no-check", "--parallel", ...files],
    env: { DENO_JOBS: String(jobs) },
    stdin: "null",
  }).spawn().status;
  return success;
}

/** The fast tier: its files wait for children and browsers, so there are more of them than cores. */
function fast(files: string[]): Promise<boolean> {
  return test(CORES + 2, ["--doc", ...files.length > 0 ? files : [...LONGEST, "."]]);
}

/** The deep tier: its files keep a core busy each, or more, and a training has to end in time. */
async function deep(files: string[]): Promise<boolean> {
  const all = files.length > 0 ? files : [...new Set([...LONGEST_DEEP, ...deepBelow(".")])];
  const isAlone = (path: string) => path.endsWith("_alone_deep.ts");
  const [alone, together] = [all.filter(isAlone), all.filter((path) => !isAlone(path))];
  const passed = [
    together.length === 0 || await test(CORES, together),
    alone.length === 0 || await test(1, alone),
  ];
  return passed.every(Boolean);
}

const isDeep = Deno.args[0] === "--deep";
const files = readArgs(USAGE, () => {
  const given = Deno.args.slice(isDeep ? 1 : 0);
  const option = given.find((word) => word.startsWith("-"));
  if (option) throw new Error(`Unknown option '${option}': it takes files, or nothing.`);
  return given;
});
Deno.exit(await (isDeep ? deep(files) : fast(files)) ? 0 : 1);
