import { join, relative } from "node:path";
import { type Course, exerciseOf } from "../../judge/course.ts";
import { gradeEach, submissionOf, withTypes } from "../../judge/grade.ts";
import type { Io } from "../io.ts";
import { weighedCapstone } from "../../judge/weigh.ts";
import { referenceFolder } from "../../files.ts";
import type { Points } from "../../judge/points.ts";
import { ProgressStore } from "../memory.ts";
import { painter } from "../../report/paint.ts";
import type { ExerciseResult } from "../../report/report.ts";
import type { View } from "../../report/terminal.ts";
import type { FindChanges } from "./changes.ts";
import { type Key, keys } from "./keys.ts";
import { plain, screen } from "./screen.ts";
import { current, merged, passedNote, type State } from "./state.ts";
import { touchedBy } from "./touched.ts";

/** Where `watch` looks, and where it remembers. */
export interface WatchFolders {
  exercises: string;
  memory: string;
}

/** Grades on changes and keys, one thing after the other, and draws after each. */
export class Watcher {
  readonly #stop = new AbortController();
  readonly #store: ProgressStore;
  readonly #view: View;
  #state: State;
  /** What is going on: each step waits for the one before. */
  #busy: Promise<void> = Promise.resolve();

  constructor(
    readonly course: Course,
    readonly io: Io,
    readonly folders: WatchFolders,
    readonly points: Points,
  ) {
    this.#state = { points, results: [], capstone: undefined, isList: false, note: "" };
    this.#store = new ProgressStore(folders.memory);
    this.#view = {
      paint: painter(io.color),
      columns: io.columns,
      deno: io.deno,
      exercises: course.exercises,
      done: course.capstone.done,
      pathOf: (id) => relative(io.cwd, join(folders.exercises, `${id}.ts`)),
    };
  }

  /** Follows the changes and the keys until `q` is pressed. */
  async run(changes: FindChanges): Promise<void> {
    this.#then(() => this.#grade(this.#ids));
    const both = [this.#follow(changes), this.#obey()];
    try {
      await Promise.all(both);
    } finally {
      this.#stop.abort(); // where one of them fails, the other ends too, and gives the terminal back
      await Promise.allSettled([...both, this.#busy]);
    }
  }

  async #follow(changes: FindChanges): Promise<void> {
    for await (const ids of changes(this.folders.exercises, this.#ids, this.#stop.signal)) {
      this.#then(async () =>
        this.#grade(touchedBy(this.course, ids, await this.#reference() !== undefined))
      );
    }
  }

  async #obey(): Promise<void> {
    const { terminal } = this.io;
    if (!terminal) return;
    for await (const key of keys(terminal, this.#stop.signal)) {
      if (key === "q") return this.#stop.abort();
      this.#then(() => this.#act(key));
    }
  }

  /** A step that fails is told of, and the next one is taken all the same. */
  #then(step: () => Promise<void>): void {
    this.#busy = this.#busy.then(step).catch((error) => this.#draw({ note: String(error) }));
  }

  async #act(key: Exclude<Key, "q">): Promise<void> {
    if (key === "l") this.#draw({ isList: !this.#state.isList, note: "" });
    if (key === "h") await this.#hint();
    if (key === "a") await this.#grade(this.#ids);
    if (key === "c") await this.#capstone();
  }

  async #hint(): Promise<void> {
    const id = current(this.#state.results)?.id;
    if (!id) return;
    const hints = Object.values(exerciseOf(this.course, id).hints);
    const memory = await this.#store.change(id, (memory) => ({
      ...memory,
      hints: Math.min(memory.hints + 1, hints.length),
    }));
    this.#draw({ note: `Hint ${memory.hints} of ${hints.length}: ${hints[memory.hints - 1]}` });
  }

  /** Shows the failures at once; what the compiler says of them follows. */
  async #grade(ids: readonly string[]): Promise<void> {
    this.#draw({ note: `Grading ${ids.length === 1 ? ids[0] : "…"}` });
    const submission = await this.#submission();
    const terms = { ...submission, exercises: ids, points: this.points, types: true };
    const judged = await gradeEach(terms, submission);
    const changed = judged.map(({ result }) => result);
    this.#merge(changed, passedNote(changed));
    for (const result of changed) await this.#remember(result.id, result);
    const explained = (await withTypes(judged, terms)).map(({ result }) => result)
      .filter(({ typeErrors }) => typeErrors);
    if (explained.length > 0) this.#merge(explained, "");
  }

  #merge(changed: readonly ExerciseResult[], note: string): void {
    this.#draw({ ...merged(this.#state, changed, this.#ids), note }, changed);
  }

  async #capstone(): Promise<void> {
    this.#draw({ note: "The capstone is running …" });
    const judged = await this.course.capstone.judge({
      submission: await this.#submission(),
      alone: Promise.resolve(this.#state.results),
      onEpoch: ({ epoch, testAccuracy }) =>
        this.#draw({ note: `Epoch ${epoch}: ${(100 * testAccuracy).toFixed(2)} %` }),
    });
    const { result } = weighedCapstone(this.course, judged, this.points);
    this.#draw({ capstone: result, note: result.message ?? "", isList: true });
    await this.#remember(result.id, result);
  }

  /** A memory that can't be kept is no reason to stop. */
  async #remember(...grading: Parameters<ProgressStore["remember"]>): Promise<void> {
    await this.#store.remember(...grading).catch(() => {});
  }

  async #submission() {
    return submissionOf({
      course: this.course,
      folder: this.folders.exercises,
      solutions: await this.#reference(),
      seed: this.io.newSeed(),
      timeoutScale: 1,
    });
  }

  #reference(): Promise<string | undefined> {
    return referenceFolder(this.course.folders.solutions);
  }

  get #ids(): string[] {
    return this.course.exercises.map(({ id }) => id);
  }

  /** Draws the screen anew, or without a terminal writes down what changed. */
  #draw(change: Partial<State>, changed: readonly ExerciseResult[] = []): void {
    this.#state = { ...this.#state, ...change };
    if (this.io.isTerminal) this.io.out(screen(this.#state, this.#view));
    else if (changed.length > 0) this.io.out(plain(changed, this.#state, this.#view));
  }
}
