/** Plays GitHub's runner: enough of it to run a workflow's `run` steps as it would. */
import { join } from "node:path";
import { ownEnv } from "./course_copy.ts";

/** A step of a job. */
export interface Step {
  id?: string;
  name?: string;
  uses?: string;
  run?: string;
  shell?: "bash";
  env?: Record<string, string>;
  with?: Record<string, string | boolean>;
  "working-directory"?: string;
}

/** A job of a workflow. */
export interface Job {
  name?: string;
  steps: Step[];
  outputs?: Record<string, string>;
  [key: string]: unknown;
}

/** A workflow, as its YAML says it. */
export interface Workflow {
  permissions: Record<string, string>;
  concurrency?: unknown;
  on: unknown;
  jobs: Record<string, Job>;
}

/** What `${{ }}` can refer to: `inputs`, `vars`, `steps` and so on, by their whole names. */
export type Context = Record<string, string>;

/** What came of a job. */
export interface Outcome {
  /** The exit code of the last step that ran. */
  code: number;
  log: string;
  summary: string;
  outputs: Record<string, string>;
}

/** What GitHub calls bash with: where a step names no shell, a pipe hides what fails in it. */
const BASH = ["--noprofile", "--norc", "-eo", "pipefail"];
const UNNAMED = ["-e"];

/** Runs a job's `run` steps in order, until one fails; what `uses` another action is left out. */
export async function playJob(job: Job, workspace: string, context: Context): Promise<Outcome> {
  const known = { ...context };
  const outcome: Outcome = { code: 0, log: "", summary: "", outputs: {} };
  for (const step of job.steps) {
    if (step.run === undefined) continue;
    const { code, log, summary, outputs } = await playStep(step, workspace, known);
    outcome.code = code;
    outcome.log += log;
    outcome.summary += summary;
    for (const [name, value] of Object.entries(outputs)) {
      known[`steps.${step.id}.outputs.${name}`] = value;
    }
    if (code !== 0) break;
  }
  for (const [name, value] of Object.entries(job.outputs ?? {})) {
    outcome.outputs[name] = fill(value, known);
  }
  return outcome;
}

async function playStep(step: Step, workspace: string, context: Context): Promise<Outcome> {
  const temp = await Deno.makeTempDir({ prefix: "digits-runner-" });
  const files = { GITHUB_OUTPUT: join(temp, "output"), GITHUB_STEP_SUMMARY: join(temp, "summary") };
  for (const file of Object.values(files)) await Deno.writeTextFile(file, "");
  const script = join(temp, "script.sh");
  await Deno.writeTextFile(script, fill(step.run!, context));
  const env = Object.entries(step.env ?? {}).map(([name, value]) => [name, fill(value, context)]);
  const { code, stdout, stderr } = await new Deno.Command("bash", {
    args: [...(step.shell === "bash" ? BASH : UNNAMED), script],
    cwd: join(workspace, step["working-directory"] ?? ""),
    clearEnv: true,
    env: { ...ownEnv(), CI: "true", GITHUB_ACTIONS: "true", ...files, ...Object.fromEntries(env) },
  }).output();
  const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
  const outcome = {
    code,
    log: text(stdout) + text(stderr),
    summary: await Deno.readTextFile(files.GITHUB_STEP_SUMMARY),
    outputs: outputsIn(await Deno.readTextFile(files.GITHUB_OUTPUT)),
  };
  await Deno.remove(temp, { recursive: true });
  return outcome;
}

function outputsIn(text: string): Record<string, string> {
  return Object.fromEntries(
    text.trim().split("\n").filter((line) => line).map((line) => {
      const at = line.indexOf("=");
      return [line.slice(0, at), line.slice(at + 1)];
    }),
  );
}

/** Fills in each `${{ a.b || 'c' }}`: the first that is not empty. */
export function fill(text: string, context: Context): string {
  return text.replaceAll(/\$\{\{\s*(.*?)\s*\}\}/g, (_, expression: string) => {
    const values = expression.split("||").map((part) => part.trim())
      .map((part) => /^'(.*)'$/.exec(part)?.[1] ?? context[part] ?? "");
    return values.find((value) => value !== "") ?? "";
  });
}
