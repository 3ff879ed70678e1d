/** The real command line, for tests: what `deno task grade` runs, in folders of a test's own. */
import { toText } from "@std/streams";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { MAY_GRADE } from "../class/grading/permissions.ts";

/** The folder of the course. */
export const ROOT = fileURLToPath(new URL("../..", import.meta.url));
/** The folder of the reference. */
export const SOLUTIONS = join(ROOT, "solutions");

/** What a finished command left behind. */
export interface Finished {
  code: number;
  signal: string | null;
  out: string;
  error: string;
  seconds: number;
}

/** A folder for one grading: copies of the solutions to change, and a place for temporary files. */
export class Desk {
  private constructor(readonly root: string) {}

  static async make(): Promise<Desk> {
    const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "desk-" }));
    for (const name of ["exercises", "tmp"]) await Deno.mkdir(join(root, name));
    for await (const { name } of Deno.readDir(SOLUTIONS)) {
      await Deno.copyFile(join(SOLUTIONS, name), join(root, "exercises", name));
    }
    await Deno.symlink(SOLUTIONS, join(root, "solutions")); // what a link would love to reach
    return new Desk(root);
  }

  /** The path of an exercise's file. */
  file(exercise: string): string {
    return join(this.root, "exercises", `${exercise}.ts`);
  }

  /**
   * Starts `deno task grade` on this desk's exercises.
   *
   * @param under a program that runs the command it is given
   */
  grade(args: string[], env: Record<string, string> = {}, under: string[] = []) {
    return startGrade(this.root, ["--exercises", "exercises", ...args], env, under);
  }

  /** Temporary files that are still there. */
  async leftovers(): Promise<string[]> {
    const names = [];
    for await (const { name } of Deno.readDir(join(this.root, "tmp"))) names.push(name);
    return names;
  }

  /** The command lines of processes that work on this desk still. */
  async processes(): Promise<string[]> {
    return (await commandLines()).filter((line) => line.includes(this.root));
  }

  async remove(): Promise<void> {
    await Deno.remove(this.root, { recursive: true });
  }
}

/**
 * Starts `deno task grade`.
 *
 * @param folder where it is called from; its folder `tmp` is for temporary files
 * @param under a program that runs the command it is given
 */
export function startGrade(
  folder: string,
  args: string[],
  env: Record<string, string> = {},
  under: string[] = [],
): Deno.ChildProcess {
  const task = ["run", ...MAY_GRADE, "grader/main.ts", "grade"];
  const [program, ...before] = [...under, Deno.execPath(), ...task];
  return new Deno.Command(program, {
    args: [...before, ...args],
    cwd: ROOT,
    env: { INIT_CWD: folder, TMPDIR: join(folder, "tmp"), NO_COLOR: "1", ...env },
    stdin: "null",
    stdout: "piped",
    stderr: "piped",
  }).spawn();
}

/** Waits for a command to end, and ends it when it does not. */
export async function finish(child: Deno.ChildProcess, most = 300): Promise<Finished> {
  const started = performance.now();
  const timer = setTimeout(() => child.kill("SIGKILL"), most * 1000);
  const [out, error, status] = await Promise.all([
    toText(child.stdout),
    toText(child.stderr),
    child.status,
  ]);
  clearTimeout(timer);
  const seconds = (performance.now() - started) / 1000;
  return { code: status.code, signal: status.signal, out, error, seconds };
}

/** The command lines of all processes; `ps` reads what Deno may not. */
export async function commandLines(): Promise<string[]> {
  const ps = new Deno.Command("ps", { args: ["-A", "-ww", "-o", "args"] });
  return new TextDecoder().decode((await ps.output()).stdout).split("\n");
}
