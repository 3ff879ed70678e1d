/**
 * `deno task test [FILE…]` and `deno task test:deep [FILE…]`: the tests of a tier, side by side. Files
 * that take longest begin, so that no core waits for a last one. Types are what `deno task check` looks
 * at. Deep tests in files that end in `_alone_deep.ts` come after the others, one by one: they look at
 * the clock.
 */
import { inPool } from "../grader/judge/pool.ts";
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
  "grader/diagnosis/diagnosis_test.ts",
];
/** The deep tests that begin, which take about two minutes or more. */
const LONGEST_DEEP = [
  "tools/answers_deep.ts",
  "grader/sandbox/hostile_deep.ts",
  "grader/class/class_of_60_deep.ts",
  "grader/cli/student_copy/same_report_deep.ts",
  "grader/course/points_for_nothing_deep.ts",
  "grader/course/capstone/blame_deep.ts",
  "grader/course/capstone_conv/conv_capstone_deep.ts",
];

/** The deep tests below a folder, by their paths in the course. */
function deepBelow(folder: string): string[] {
  return Array.from(Deno.readDirSync(folder)).flatMap(({ name, isDirectory }) => {
    const path = folder === "." ? name : `${folder}/${name}`;
    if (!isDirectory) return name.endsWith("_deep.ts") ? [path] : [];
    return name.startsWith(".") || name === "node_modules" ? [] : deepBelow(path);
  }).toSorted();
}

/** What runs tests; the permissions are all, since they start children, browsers and shells. */
function testing(args: Iterable<string>, options: Deno.CommandOptions): Deno.Command {
  const all = ["test", "--allow-all", "--no-check", ...args];
  return new Deno.Command(Deno.execPath(), { args: all, stdin: "null", ...options });
}

/** The fast tier: its files wait for children and browsers, so there are more of them than cores. */
async function fast(files: string[]): Promise<boolean> {
  const args = ["--parallel", "--doc", ...files.length > 0 ? files : [...LONGEST, "."]];
  const { success } = await testing(args, { env: { DENO_JOBS: String(CORES + 2) } }).spawn().status;
  return success;
}

/**
 * The deep tier: its files keep a core busy each, or more, and a training has to end in time. Each is
 * run by itself, in the order of the list, which `deno test` does not keep.
 */
async function deep(files: string[]): Promise<boolean> {
  const all = files.length > 0 ? files : [...new Set([...LONGEST_DEEP, ...deepBelow(".")])];
  const isAlone = (path: string) => path.endsWith("_alone_deep.ts");
  const [alone, together] = [all.filter(isAlone), all.filter((path) => !isAlone(path))];
  const failed = [...await failing(together, CORES), ...await failing(alone, 1)];
  if (failed.length > 0) console.error(`Failed: ${failed.join(", ")}`);
  return failed.length === 0;
}

/** Tests files, so many at a time, shows what each printed, and returns those that failed. */
async function failing(files: string[], jobs: number): Promise<string[]> {
  const results = await inPool(files, jobs, testOne, () => {});
  return files.filter((_, i) => !results[i]);
}

/** Tests a file, and shows in one piece what it printed: others print beside it. */
async function testOne(file: string): Promise<boolean> {
  const options = { stdout: "piped", stderr: "piped" } as const;
  const { success, stdout, stderr } = await testing([file], options).output();
  console.log([stdout, stderr].map((bytes) => new TextDecoder().decode(bytes)).join(""));
  return success;
}

const isDeep = Deno.args[0] === "--deep";
const files = readArgs(USAGE, () => {
  const given = Deno.args.slice(isDeep ? 1 : 0);
  const option = given.find((word) => word.startsWith("-"));
  if (option) throw new Error(`Unknown option '${option}': it takes files, or nothing.`);
  return given;
});
Deno.exit(await (isDeep ? deep(files) : fast(files)) ? 0 : 1);
