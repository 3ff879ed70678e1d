import { toText } from "@std/streams";
import { isMatching } from "ts-pattern";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { inertLine } from "../../sandbox/inert.ts";
import type { Course } from "../../judge/course.ts";
import { parseJson } from "../../report/json.ts";
import { type Report, SCHEMA } from "../../report/report.ts";
import { kill, spawn } from "../../sandbox/children.ts";
import { endedWithParent } from "../../sandbox/command.ts";
import { makeTempFolder } from "../../sandbox/temp_folder.ts";
import { MAY_GRADE } from "./permissions.ts";
import type { Settings } from "./settings.ts";

const CONFIG = fileURLToPath(new URL("../../../deno.json", import.meta.url));
/** Longer than any grading takes: its total clock is half of it. */
const MOST_SECONDS = 600;

/** A grading's report, in the forms that are kept. */
export interface Graded {
  report: Report;
  json: string;
  markdown: string;
}

/**
 * Grades one submission by the command that an instructor would call for it, in a process of its own.
 *
 * Why not in this process: the judge's own arithmetic, a third of the work, would run on one core
 * for all of the class; a judge that fails, or is out of memory, would take the class with it; and
 * what it remembers goes when it ends, so that 3,000 submissions need no more memory than one. The
 * price is a tenth of a second for each. And what is in the gradebook is by construction what
 * `deno task grade --exercises DIR --seed N` says.
 *
 * @throws {Error} when there is no report, by the grader's own fault
 */
export async function gradeFiles(
  course: Course,
  files: ReadonlyMap<string, Uint8Array>,
  settings: Settings,
  seconds = MOST_SECONDS * settings.timeoutScale,
): Promise<Graded> {
  const folder = await makeTempFolder();
  try {
    for (const name of ["exercises", "tmp"]) await Deno.mkdir(join(folder, name));
    for (const [id, bytes] of files) {
      await Deno.writeFile(join(folder, "exercises", `${id}.ts`), bytes);
    }
    const said = await call(course, folder, settings, seconds);
    const [json, markdown] = await Promise.all(
      ["report.json", "report.md"].map((name) =>
        Deno.readTextFile(join(folder, name)).catch(() => "")
      ),
    );
    const report = parse(json);
    if (!report) throw new Error(said);
    return { report, json, markdown };
  } finally {
    await Deno.remove(folder, { recursive: true }).catch(() => {});
  }
}

/** Runs the grader, and returns in a line what it complained of. */
async function call(
  course: Course,
  folder: string,
  settings: Settings,
  seconds: number,
): Promise<string> {
  const command = [Deno.execPath(), ...argumentsFor(course, folder, settings)];
  const [program, ...args] = endedWithParent(command);
  // The grader's own temporary folders lie in ours: when we must end at once, they go with it.
  const tmp = join(folder, "tmp");
  const child = spawn(
    new Deno.Command(program, {
      args,
      cwd: course.folders.root,
      // The class annotates its own run: what this process complains of is read here.
      env: { TMPDIR: tmp, TMP: tmp, TEMP: tmp, NO_COLOR: "1", GITHUB_ACTIONS: "" },
      stdin: "null",
      stdout: "null",
      stderr: "piped",
    }),
  );
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    kill(child);
  }, seconds * 1000);
  const [said, { code, signal }] = await Promise.all([toText(child.stderr), child.status]);
  clearTimeout(timer);
  if (isLate) return `it took more than ${seconds} seconds.`;
  return inertLine(said.trim(), 400) || `it ended with ${signal ?? `exit code ${code}`}.`;
}

/** What `deno task grade` runs, with the program that hands on this course. */
function argumentsFor({ main }: Course, folder: string, settings: Settings): string[] {
  const { seed, capstone, deeper, check, timeoutScale } = settings;
  return [
    "run",
    "--config",
    CONFIG, // a course elsewhere has one of its own, without the engine's imports
    ...MAY_GRADE,
    main,
    "grade",
    `--exercises=${join(folder, "exercises")}`,
    `--format=json=${join(folder, "report.json")}`,
    `--format=markdown=${join(folder, "report.md")}`,
    "--fail-under=0",
    "--jobs=1", // the others are graded beside it
    `--seed=${seed}`,
    `--timeout-scale=${timeoutScale}`,
    ...(capstone ? [] : ["--no-capstone"]),
    ...(deeper ? ["--deeper"] : []),
    ...(check ? [] : ["--no-check"]),
  ];
}

function parse(json: string): Report | undefined {
  try {
    const report: unknown = parseJson(json);
    return isMatching({ schema: SCHEMA }, report) ? report as Report : undefined;
  } catch {
    return undefined;
  }
}
