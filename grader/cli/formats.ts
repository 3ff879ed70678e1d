import { closestString } from "@std/text";
import { resolve } from "node:path";
import { UsageError } from "../files.ts";
import { classroom50, CLASSROOM50_ENV, type Env } from "../report/classroom50.ts";
import { ctrf } from "../report/ctrf.ts";
import { github } from "../report/github.ts";
import { githubOutput } from "../report/github_output.ts";
import { gradescope } from "../report/gradescope.ts";
import { json } from "../report/json.ts";
import { junit } from "../report/junit.ts";
import { markdown } from "../report/markdown.ts";
import type { Sources } from "../report/place.ts";
import type { Report } from "../report/report.ts";

/** What some formats need besides the report. */
export interface Surroundings {
  /** Looks up a variable of the environment. */
  env: Env;
  /** The student's files, where `github` is asked for. */
  sources: Sources;
  /** Draws the page of the same grading, where `html` is asked for. */
  page(): Promise<string>;
}

/** What renders each format; `terminal` is drawn by the command itself, as results come in. */
const RENDERERS = {
  json,
  markdown,
  github: (report: Report, { sources }: Surroundings) => github(report, sources),
  "github-output": githubOutput,
  junit,
  ctrf,
  gradescope,
  classroom50: (report: Report, { env }: Surroundings) => classroom50(report, env),
  html: (_: Report, { page }: Surroundings) => page(),
} as const;

/** The names that `--format` takes. */
export const FORMATS = ["terminal", ...Object.keys(RENDERERS)];

/** A report that was asked for: its format, and where it goes if not to standard output. */
export interface Output {
  format: string;
  file?: string;
}

/**
 * Reads one `--format FORMAT[=FILE]`.
 *
 * @throws {UsageError} when there is no such format, or `terminal` is to go into a file
 */
export function parseFormat(value: string): Output {
  const [format, ...rest] = value.split("=");
  const file = rest.length === 0 ? undefined : rest.join("=");
  if (!FORMATS.includes(format)) {
    throw new UsageError(
      `There is no format "${format}". Did you mean ${closestString(format, FORMATS)}? ` +
        `There are: ${FORMATS.join(", ")}.`,
    );
  }
  if (format === "terminal" && file !== undefined) {
    throw new UsageError("--format terminal goes to the terminal only: leave out the file.");
  }
  if (file === "") {
    throw new UsageError(`--format ${format}= names no file: write --format ${format}=FILE.`);
  }
  return { format, file };
}

/** A report in one of the formats that can be written into a file. */
export async function render(
  report: Report,
  format: string,
  surroundings: Surroundings,
): Promise<string> {
  return await RENDERERS[format as keyof typeof RENDERERS](report, surroundings);
}

/** The variables in which GitHub's runner names files that the whole step writes to. */
const STEP_FILES = ["GITHUB_STEP_SUMMARY", "GITHUB_OUTPUT"];

/** Whether others write to this file too: then the report is appended to what is there. */
export function isShared(file: string, cwd: string, env: Env): boolean {
  return STEP_FILES.map((name) => env(name)).some((path) =>
    path && resolve(cwd, path) === resolve(cwd, file)
  );
}

/**
 * Makes sure that no report overwrites another.
 *
 * @throws {UsageError} when two are to go into one file
 */
export function requireApart(outputs: readonly Output[], cwd: string, env: Env): void {
  const seen = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined || isShared(file, cwd, env)) continue;
    const path = resolve(cwd, file);
    if (seen.has(path)) {
      throw new UsageError(`Two reports are to go into ${file}: give each a file of its own.`);
    }
    seen.add(path);
  }
}

/**
 * Makes sure, before anything is graded, that the reports will have what they need.
 *
 * @throws {UsageError} when a variable of the environment is missing
 */
export function requireEnv(outputs: readonly Output[], env: Env): void {
  if (!outputs.some(({ format }) => format === "classroom50")) return;
  const missing = CLASSROOM50_ENV.filter((name) => !env(name));
  if (missing.length === 0) return;
  throw new UsageError(
    `--format classroom50 needs ${missing.join(", ")} in the environment, as its runner sets them.`,
  );
}
