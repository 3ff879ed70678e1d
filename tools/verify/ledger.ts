import { dirname, join } from "node:path";
import { course } from "../../grader/course/mod.ts";
import { ROOT } from "./answers.ts";
import type { Given, Result, TaskName } from "./work/tasks.ts";

/** Where a verification that was interrupted goes on from. */
export const LEDGER = join(ROOT, ".digits", "verify.jsonl");

/** What every task hangs on, besides the answers and the homes of their exercises. */
const ENGINE = [
  "grader/judge",
  "grader/sandbox",
  "grader/diagnosis",
  "grader/course/network",
  "grader/course/capstone",
  "grader/course/capstone_conv",
  "grader/course/capstone_text",
  "lib",
  "solutions",
  "tools/verify/work",
];
/**
 * Tasks that look at the exercises of their answers and at no other. A capstone is given the solutions,
 * which are among the engine.
 */
const ALONE: readonly TaskName[] = [
  "scores",
  "graded",
  "capstone",
  "capstoneConv",
  "capstoneText",
];

/**
 * What has come of tasks, kept as long as it lives, and longer in a file: done again is only what hangs
 * on something that has changed since.
 */
export class Ledger {
  #known = new Map<string, unknown>();
  #sources = new Map<string, Promise<string>>();

  /** @param path the file; there is none when left out */
  constructor(readonly path?: string) {
    if (path === undefined) return;
    Deno.mkdirSync(dirname(path), { recursive: true });
    for (const line of linesOf(path)) {
      const { key, result } = JSON.parse(line);
      this.#known.set(key, result);
    }
  }

  /** What came of a task before; where it was not done yet, what comes of it now. */
  async keep<Name extends TaskName>(
    name: Name,
    given: Given,
    work: () => Promise<Result<Name>>,
  ): Promise<Result<Name>> {
    const key = await this.#keyOf(name, given);
    if (this.#known.has(key)) return this.#known.get(key) as Result<Name>;
    const result = await work();
    this.#known.set(key, result);
    if (this.path === undefined) return result;
    Deno.writeTextFileSync(this.path, `${JSON.stringify({ key, result })}\n`, { append: true });
    return result;
  }

  async #keyOf(name: TaskName, { answers, seeds }: Given): Promise<string> {
    const ids = ALONE.includes(name)
      ? answers.map(({ id }) => id)
      : course.exercises.map(({ id }) => id);
    const texts = answers.map(({ id, path }) => `${id} ${Deno.readTextFileSync(path)}`);
    return await digest([name, seeds.join(), ...texts, await this.#sourcesOf(ids)]);
  }

  #sourcesOf(ids: readonly string[]): Promise<string> {
    const homes = ids.map((id) => `grader/course/${id}`);
    const name = homes.join();
    if (!this.#sources.has(name)) {
      const files = [...ENGINE.flatMap(filesBelow), ...homes.flatMap(filesIn)];
      this.#sources.set(name, digest(files.map((file) => Deno.readTextFileSync(file))));
    }
    return this.#sources.get(name)!;
  }
}

/** A line that was cut off when the program was stopped is left out. */
function linesOf(path: string): string[] {
  try {
    return Deno.readTextFileSync(path).split("\n").slice(0, -1);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw error;
  }
}

/** The sources in a folder, without their tests and without folders in it. */
function filesIn(folder: string): string[] {
  return Array.from(Deno.readDirSync(join(ROOT, folder)))
    .filter(({ name, isFile }) => isFile && /\.(ts|json|bin|wasm)$/.test(name))
    .filter(({ name }) => !/_(test|deep)\.ts$/.test(name))
    .map(({ name }) => join(ROOT, folder, name)).sort();
}

/** The sources in a folder and in those in it. */
function filesBelow(folder: string): string[] {
  const inside = Array.from(Deno.readDirSync(join(ROOT, folder)))
    .filter(({ name, isDirectory }) => isDirectory && name !== "hostile")
    .flatMap(({ name }) => filesBelow(join(folder, name)));
  return [...filesIn(folder), ...inside];
}

async function digest(texts: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(texts));
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)).toHex();
}
