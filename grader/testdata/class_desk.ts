/** The command `deno task grade:class`, for tests, in a folder of a test's own. */
import { parse } from "@std/csv";
import { join } from "node:path";
import { MAY_GRADE_CLASS } from "../class/grading/permissions.ts";
import { commandLines } from "./command_line.ts";
import { copyCourse } from "./course_copy.ts";

/**
 * A folder with a class in `class/`, the course, and a place for temporary files. The course is a copy:
 * what was graded is graded again when the course changes, as it may while somebody works on it.
 */
export class ClassDesk {
  private constructor(readonly root: string) {}

  static async make(): Promise<ClassDesk> {
    const root = await Deno.realPath(await Deno.makeTempDir({ prefix: "class-" }));
    for (const name of ["class", "tmp"]) await Deno.mkdir(join(root, name));
    await copyCourse(join(root, "course"));
    return new ClassDesk(root);
  }

  /** A path below the desk. */
  path(...parts: string[]): string {
    return join(this.root, ...parts);
  }

  /** Starts the command, called from the desk. */
  start(args: string[], env: Record<string, string> = {}): Deno.ChildProcess {
    return new Deno.Command(Deno.execPath(), {
      args: ["run", ...MAY_GRADE_CLASS, "grader/main.ts", "grade:class", ...args],
      cwd: this.path("course"),
      env: { INIT_CWD: this.root, TMPDIR: this.path("tmp"), NO_COLOR: "1", ...env },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  }

  read(...parts: string[]): Promise<string> {
    return Deno.readTextFile(this.path(...parts));
  }

  /** The gradebook's rows by their students. */
  async gradebook(out: string): Promise<Map<string, Record<string, string>>> {
    const [header, ...rows] = parse(await this.read(out, "gradebook.csv"), { fieldsPerRecord: 0 });
    return new Map(rows.map((row) => [
      row[0],
      Object.fromEntries(header.map((name, i) => [name, row[i]])),
    ]));
  }

  /** The log's lines. */
  async log(out: string): Promise<Record<string, unknown>[]> {
    const text = await this.read(out, "log.jsonl").catch(() => "");
    return text.split("\n").filter((line) => line.endsWith("}")).map((line) => JSON.parse(line));
  }

  /** Temporary files that are still there. */
  leftovers(): string[] {
    return Array.from(Deno.readDirSync(this.path("tmp")), ({ name }) => name);
  }

  /** How many processes work on this desk still. */
  async processes(): Promise<number> {
    return (await commandLines()).filter((line) => line.includes(this.root)).length;
  }

  /** Takes away all but the course, for the next test. */
  async clear(): Promise<void> {
    for (const { name } of Array.from(Deno.readDirSync(this.root))) {
      if (name !== "course") await Deno.remove(this.path(name), { recursive: true });
    }
    for (const name of ["class", "tmp"]) await Deno.mkdir(this.path(name));
  }

  async remove(): Promise<void> {
    await Deno.remove(this.root, { recursive: true });
  }
}

/** Waits until a condition holds, for at most two minutes. */
export async function until(condition: () => Promise<boolean> | boolean): Promise<boolean> {
  for (let times = 0; times < 1200; times++) {
    if (await condition()) return true;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return false;
}
