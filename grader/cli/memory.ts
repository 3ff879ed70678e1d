import { isMatching, P } from "ts-pattern";
import { join } from "node:path";
import type { Submission } from "../judge/course.ts";
import { allPartsOf } from "../report/parts.ts";
import type { ExerciseResult, Report } from "../report/report.ts";
import { withFiles } from "../files.ts";

/** What is remembered of one exercise. */
export interface Memory {
  /** The best score so far. */
  best: number;
  /** How often it was graded. */
  attempts: number;
  /** How many of its hints were shown. */
  hints: number;
}

/** What is remembered of the course; exercises that were never touched are absent. */
export type Progress = Partial<Record<string, Memory>>;

/** What a grading came to. */
type Grading = Pick<ExerciseResult, "status" | "score">;

/** Without a point, none of it could be tried; half an exercise is blocked too, and may have some. */
const UNTRIED: readonly Grading["status"][] = ["not-started", "missing", "blocked"];
const NOTHING: Memory = { best: 0, attempts: 0, hints: 0 };
const STORED = P.record(P.string, { best: P.number, attempts: P.number, hints: P.number });

/**
 * A small file that remembers scores and hints, in a folder that git ignores.
 *
 * Two commands may write at once: each takes a lock, reads, changes, and puts a whole new file in
 * place. A damaged file is put aside and the memory starts anew.
 */
export class ProgressStore {
  /** @param folder where the file is; made when it is not there */
  constructor(readonly folder: string) {}

  /**
   * What is remembered.
   *
   * @throws {UsageError} when it can't be read
   */
  async read(): Promise<Progress> {
    return await withFiles(`${this.folder} can't be read`, () => this.#read());
  }

  async #read(): Promise<Progress> {
    const text = await Deno.readTextFile(this.#path("progress.json")).catch(ifMissing);
    if (text === undefined) return {};
    try {
      const stored: unknown = JSON.parse(text);
      if (isMatching(STORED, stored)) return stored;
    } catch {
      // not JSON: as damaged as a file that does not match
    }
    await Deno.rename(this.#path("progress.json"), this.#path("progress.damaged.json"))
      .catch(ifMissing);
    return {};
  }

  /** Remembers a grading, unless none of the exercise could be tried: that is not an attempt. */
  async remember(id: string, { status, score }: Grading): Promise<void> {
    if (score === 0 && UNTRIED.includes(status)) return;
    await this.change(id, (memory) => ({
      ...memory,
      best: Math.max(memory.best, score),
      attempts: memory.attempts + 1,
    }));
  }

  /**
   * Changes what is remembered of one exercise, and returns what is remembered now.
   *
   * @throws {UsageError} when it can't be written
   */
  async change(id: string, change: (memory: Memory) => Memory): Promise<Memory> {
    return await withFiles(`${this.folder} can't be written`, () => this.#change(id, change));
  }

  async #change(id: string, change: (memory: Memory) => Memory): Promise<Memory> {
    await Deno.mkdir(this.folder, { recursive: true });
    using lock = await Deno.open(this.#path("lock"), { create: true, write: true });
    await lock.lock(true); // let go when the file is closed
    const progress = await this.#read();
    const memory = change(progress[id] ?? NOTHING);
    const draft = this.#path(`progress.${crypto.randomUUID()}.json`);
    await Deno.writeTextFile(draft, JSON.stringify({ ...progress, [id]: memory }, null, 2) + "\n");
    await Deno.rename(draft, this.#path("progress.json"));
    return memory;
  }

  #path(name: string): string {
    return join(this.folder, name);
  }
}

/**
 * Remembers the scores of a grading for `deno task progress`, where it was of the student's own
 * folder. A memory that can't be kept is no reason to fail.
 */
export async function rememberOwn(
  report: Report,
  { course, folder }: Pick<Submission, "course" | "folder">,
): Promise<void> {
  if (folder !== course.folders.exercises) return;
  const store = new ProgressStore(course.folders.memory);
  for (const part of allPartsOf(report)) await store.remember(part.id, part).catch(() => {});
}

function ifMissing(error: unknown): undefined {
  if (error instanceof Deno.errors.NotFound) return undefined;
  throw error;
}
