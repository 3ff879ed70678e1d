/** The course about lines, for tests: its app, with a student's folder of the test's own. */
import { join } from "node:path";
import type { App } from "../cli/app.ts";
import { run } from "../cli/mod.ts";
import { type FakeIo, fakeIo } from "./fake_io.ts";
import { app } from "./toy_course/course/app.ts";

export const TOY = app.course;

/** A student's folder with the stubs in it; it is removed when it is disposed of. */
export class ToyDesk {
  private constructor(readonly folder: string) {}

  static async make(): Promise<ToyDesk> {
    const desk = new ToyDesk(await Deno.makeTempDir({ prefix: "toy-" }));
    await Deno.mkdir(join(desk.folder, "exercises"));
    for (const { id } of TOY.exercises) await desk.put(id, `course/${id}/stub.ts`);
    return desk;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Deno.remove(this.folder, { recursive: true });
  }

  /** The course, where the student works in this folder. */
  get app(): App {
    const own = { exercises: this.path("exercises"), memory: this.path(".digits") };
    return { ...app, course: { ...TOY, folders: { ...TOY.folders, ...own } } };
  }

  path(name: string): string {
    return join(this.folder, name);
  }

  /** The file of an exercise. */
  file(id: string): string {
    return this.path(`exercises/${id}.ts`);
  }

  /** Puts a file of the course in an exercise's place. */
  async put(id: string, source: string): Promise<void> {
    await Deno.copyFile(join(TOY.folders.root, source), this.file(id));
  }

  /** Puts the solutions of some exercises in place. */
  async solve(...ids: string[]): Promise<void> {
    for (const id of ids) await this.put(id, `solutions/${id}.ts`);
  }

  /** Runs a command in this folder, and returns its exit code and what it said. */
  async run(...args: string[]): Promise<FakeIo & { code: number }> {
    return await this.runAs(this.app, ...args);
  }

  /** Runs a command of another app in this folder. */
  async runAs(app: App, ...args: string[]): Promise<FakeIo & { code: number }> {
    const io = { ...fakeIo(), cwd: this.folder };
    io.out = (text) => io.said += text;
    io.error = (text) => io.complained += text;
    return Object.assign(io, { code: await run(app, args, io) });
  }
}
