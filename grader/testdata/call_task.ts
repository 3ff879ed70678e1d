import config from "../../deno.json" with { type: "json" };
import { ownEnv } from "./course_copy.ts";
import { ROOT } from "./command_line.ts";

type Tasks = typeof config.tasks;
/** The tasks that are a command and no more. */
export type PlainTask = { [K in keyof Tasks]: Tasks[K] extends string ? K : never }[keyof Tasks];

/**
 * Runs a task in a process of its own, as `deno task` does.
 *
 * @param root the course it is called in
 * @returns its exit code, and what it wrote to standard output and to standard error
 */
export async function callTask(
  task: PlainTask,
  args: readonly string[],
  { root = ROOT, env = {} }: { root?: string; env?: Record<string, string> } = {},
): Promise<{ code: number; out: string; error: string }> {
  const [, ...words] = config.tasks[task].split(" ");
  const { code, stdout, stderr } = await new Deno.Command(Deno.execPath(), {
    args: [...words, ...args],
    cwd: root,
    env: { ...ownEnv(), ...env },
    stdin: "null",
  }).output();
  const [out, error] = [stdout, stderr].map((bytes) => new TextDecoder().decode(bytes));
  return { code, out, error };
}
