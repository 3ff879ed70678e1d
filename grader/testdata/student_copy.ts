/** A student's copy of the course, for tests: made by the command, and worked in by its own tasks. */
import { assertEquals } from "@std/assert";
import { dirname, join } from "node:path";
import { run } from "../cli/mod.ts";
import type { App } from "../cli/app.ts";
import { app } from "../course/app.ts";
import type { Report } from "../report/report.ts";
import { EXERCISES, SOLUTIONS_FOLDER, STUBS_FOLDER } from "./this_course.ts";
import { finish, type Finished, startGrade } from "./command_line.ts";
import { ownEnv } from "./course_copy.ts";
import { fakeIo } from "./fake_io.ts";

/** The course as it is in a copy of it. */
export function appIn(root: string): App {
  const homes = join(root, "grader", "course");
  return { ...app, course: { ...app.course, folders: { ...app.course.folders, root, homes } } };
}

/** A report without what the clock says, which no two gradings share. */
function timeless({ code, out, error }: Finished): unknown {
  if (code > 1 || error !== "") throw new Error(`Exit code ${code}: ${error}`);
  return JSON.parse(
    out,
    (name, value) => /^(startedAt|durationMs|trainMs)$/.test(name) ? undefined : value,
  );
}

/** A copy in a temporary folder; ends when it is disposed of. */
export class StudentCopy {
  private constructor(readonly folder: string) {}

  /** @param options of the command */
  static async make(...options: string[]): Promise<StudentCopy> {
    const folder = await Deno.realPath(await Deno.makeTempDir({ prefix: "digits-copy-" }));
    const io = fakeIo();
    const code = await run(app, ["student-copy", folder, ...options], io);
    assertEquals([code, io.complained], [0, ""]);
    return new StudentCopy(folder);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }

  /** Runs `deno task` in it. */
  task(...args: string[]): Promise<Finished> {
    return finish(this.#deno("task", "--quiet", ...args));
  }

  /** Runs a command for which a copy has no task. */
  run(...args: string[]): Promise<Finished> {
    return finish(this.#deno("run", "--allow-all", "grader/main.ts", ...args));
  }

  /** What `deno task watch` says until it has said something. */
  async watch(until: string): Promise<string> {
    const { tasks } = JSON.parse(await Deno.readTextFile(this.path("deno.json")));
    const [, ...args] = tasks.watch.command.split(" ");
    const child = this.#deno(...args);
    let said = "";
    for await (const text of child.stdout.pipeThrough(new TextDecoderStream())) {
      said += text;
      if (said.includes(until)) break;
    }
    child.kill("SIGTERM");
    await Promise.all([child.status, child.stderr.cancel()]);
    return said;
  }

  #deno(...args: string[]): Deno.ChildProcess {
    return new Deno.Command(Deno.execPath(), {
      args,
      cwd: this.folder,
      clearEnv: true,
      env: { ...ownEnv(), NO_COLOR: "1" },
      stdin: "null",
      stdout: "piped",
      stderr: "piped",
    }).spawn();
  }

  /** The report of a grading, whatever the score. */
  async report(...args: string[]): Promise<Report> {
    const { code, out, error } = await this.task("grade", "--format", "json", ...args);
    if (code > 1 || error !== "") throw new Error(`Exit code ${code}: ${error}`);
    return JSON.parse(out);
  }

  /** What its own grader reports of its exercises, and what this course's does. */
  async bothReports(...args: string[]): Promise<[own: unknown, course: unknown]> {
    const given = [
      ...args,
      "--seed",
      "7",
      "--format",
      "json",
      "--exercises",
      this.path("exercises"),
    ];
    const own = await this.task("grade", ...given);
    const course = await finish(startGrade(this.folder, given, { TMPDIR: dirname(this.folder) }));
    return [timeless(own), timeless(course)];
  }

  /** The path of something in it. */
  path(name: string): string {
    return join(this.folder, name);
  }

  async solve(...ids: string[]): Promise<void> {
    for (const id of ids) await this.put(id, join(SOLUTIONS_FOLDER, `${id}.ts`));
  }

  async reset(...ids: string[]): Promise<void> {
    for (const id of ids) await this.put(id, join(STUBS_FOLDER, `${id}.ts`));
  }

  /** Makes it an instructor's again. */
  async addSolutions(): Promise<void> {
    await Deno.mkdir(this.path("solutions"));
    for (const { id } of EXERCISES) {
      await Deno.copyFile(join(SOLUTIONS_FOLDER, `${id}.ts`), this.path(`solutions/${id}.ts`));
    }
  }

  /** Puts a file in an exercise's place. */
  async put(id: string, source: string): Promise<void> {
    await Deno.copyFile(source, this.path(`exercises/${id}.ts`));
  }
}
