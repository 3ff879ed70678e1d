import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Random } from "../../lib/mod.ts";
import { run } from "../../grader/cli/mod.ts";
import { course } from "../../grader/course/mod.ts";
import type { Io } from "../../grader/cli/io.ts";
import { type Report, SCHEMA } from "../../grader/report/report.ts";
import { mutate, SOURCE_MUTATIONS } from "./mutate.ts";

const SOLUTIONS = fileURLToPath(new URL("../../solutions", import.meta.url));
/** A mutated loop often has no end: it need not have five seconds to show it. */
const TIMEOUT_SCALE = "0.3";
const STATUSES = ["passed", "failed", "not-started", "blocked", "broken"];

/** What came of some cases. */
export interface Fuzzed {
  /** How each case came out. */
  outcomes: string[];
  /** What should not have happened, with the seed that repeats it. */
  problems: string[];
}

/** Grades a file for each exercise: solutions with something broken. */
export async function fuzzSources(seed: number): Promise<Fuzzed> {
  const folder = await Deno.makeTempDir({ prefix: "fuzz-" });
  try {
    await writeMutants(folder, new Random(seed));
    const { code, said, complained } = await grade(folder, seed);
    const report = readReport(said);
    const problems = report ? problemsOf(report) : [`no report: ${said.slice(0, 200)}`];
    if (code !== 0 && code !== 1) problems.push(`exit code ${code}: ${complained}`);
    return {
      outcomes: report ? [...report.exercises, ...report.deeper].map(({ status }) => status) : [],
      problems: problems.map((problem) => `sources, seed ${seed}: ${problem}`),
    };
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

async function writeMutants(folder: string, random: Random): Promise<void> {
  for (const { id } of course.exercises) {
    const source = await Deno.readFile(join(SOLUTIONS, `${id}.ts`));
    await Deno.writeFile(join(folder, `${id}.ts`), mutate(source, SOURCE_MUTATIONS, random));
  }
}

async function grade(folder: string, seed: number) {
  let [said, complained] = ["", ""];
  const io: Io = {
    out: (text) => said += text,
    error: (text) => complained += text,
    isTerminal: false,
    color: false,
    columns: 80,
    deno: "deno",
    cwd: folder,
    ask: () => undefined,
    newSeed: () => seed,
  };
  const options = [
    "--format",
    "json",
    "--no-capstone",
    "--deeper",
    "--timeout-scale",
    TIMEOUT_SCALE,
  ];
  const code = await run({ course }, ["grade", "--exercises", folder, ...options], io);
  return { code, said, complained };
}

function readReport(text: string): Report | undefined {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What is wrong with a report, whatever it is about. */
function problemsOf({ schema, exercises, deeper, score, maxScore }: Report): string[] {
  const sum = exercises.reduce((total, result) => total + result.score, 0);
  const all = [...exercises, ...deeper];
  const broken = all.filter(({ status }) => status === "broken" || !STATUSES.includes(status))
    .map(({ id, checks }) => `${id} is broken: ${checks.map(({ message }) => message).join(" ")}`);
  return [
    ...broken,
    ...(schema === SCHEMA ? [] : [`the schema is ${schema}`]),
    ...(all.length === course.exercises.length ? [] : [`${all.length} exercises`]),
    ...(score === sum && score <= maxScore ? [] : [`${score} points, and ${sum} in the exercises`]),
  ];
}
