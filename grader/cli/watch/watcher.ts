import { join, relative } from "node:path";
import { type Course, exerciseOf } from "../../judge/course.ts";
import { gradeEach, submissionOf, withTypes } from "../../judge/grade.ts";
import { isStopped } from "../../judge/tried.ts";
import type { App } from "../app.ts";
import type { Io } from "../io.ts";
import { TOTAL_SECONDS, TotalClock } from "../../judge/total_clock.ts";
import { type Reference, referenceOf } from "../../judge/reference.ts";
import { weighedCapstone } from "../../judge/weigh.ts";
import type { Points } from "../../judge/points.ts";
import { ProgressStore } from "../memory.ts";
import { painter } from "../../report/paint.ts";
import type { ExerciseResult } from "../../report/report.ts";
import type { View } from "../../report/view.ts";
import { changesIn } from "./changes.ts";
import { type Key, keys } from "./keys.ts";
import { plain, screen } from "./screen.ts";
import { current, merged, passedNote, type State } from "./state.ts";
import { touchedBy } from "./touched.ts";

/** Where `watch` looks, and where it remembers. */
export interface WatchFolders {
  exercises: string;
  memory: string;
}

/** How it grades. */
export interface WatchTerms {
  points: Points;
  timeoutScale: number;
  /** Whether all is said of a failure, and not what fits into a few lines. */
  verbose?: true;
}

/**
 * Grades on saves and keys, one thing after the other, and draws after each. Training goes on beside
 * them: whoever saves meanwhile need not wait for it.
 */
export class Watcher {
  readonly course: Course;
  readonly #stop = new AbortController();
  readonly #store: ProgressStore;
  #state: State;
  /** Saved, and not graded since. */
  readonly #saved = new Set<string>();
  /** What is going on: each step waits for the one before. */
  #busy: Promise<void> = Promise.resolve();

  constructor(
    readonly app: App,
    readonly io: Io,
    readonly folders: WatchFolders,
    readonly terms: WatchTerms,
  ) {
    this.course = app.course;
    this.#store = new ProgressStore(folders.memory);
    this.#state = {
      points: terms.points,
      results: [],
      capstone: undefined,
      saved: [],
      isList: false,
      note: "",
      training: "",
    };
  }

  /** Follows the saves and the keys until `q` is pressed; what is going on then is not waited for. */
  async run(): Promise<void> {
    this.io.onResize?.(() => this.#draw({}), this.#stop.signal);
    this.#then(() => this.#grade(this.#ids));
    const both = [this.#follow(), this.#obey()];
    try {
      await Promise.all(both);
    } finally {
      this.#stop.abort(); // where one of them fails, the other ends too, and gives the terminal back
      await Promise.allSettled(both);
    }
  }

  async #follow(): Promise<void> {
    for await (const ids of changesIn(this.folders.exercises, this.#ids, this.#stop.signal)) {
      ids.forEach((id) => this.#saved.add(id));
      this.#then(() => this.#gradeSaved());
    }
  }

  async #obey(): Promise<void> {
    const { terminal } = this.io;
    if (!terminal) return;
    for await (const key of keys(terminal, this.#stop.signal)) {
      if (key === "q") return this.#stop.abort();
      if (key === "c") this.#train();
      else this.#then(() => this.#act(key));
    }
  }

  /** A step that fails is told of, and the next one is taken all the same. */
  #then(step: () => Promise<void>): void {
    this.#busy = this.#busy.then(step).catch((error) => this.#draw({ note: String(error) }));
  }

  async #act(key: Exclude<Key, "q" | "c">): Promise<void> {
    if (key === "l") this.#draw({ isList: !this.#state.isList, note: "" });
    if (key === "h") await this.#hint();
    if (key === "a") await this.#grade(this.#ids);
  }

  async #hint(): Promise<void> {
    const id = current(this.#state)?.id;
    if (!id) return;
    const hints = Object.values(exerciseOf(this.course, id).hints);
    const memory = await this.#store.change(id, (memory) => ({
      ...memory,
      hints: Math.min(memory.hints + 1, hints.length),
    }));
    this.#draw({ note: `Hint ${memory.hints} of ${hints.length}: ${hints[memory.hints - 1]}` });
  }

  /** Several saves while something else was graded are graded once, as the files are now. */
  async #gradeSaved(): Promise<void> {
    const saved = [...this.#saved];
    this.#saved.clear();
    if (saved.length === 0) return;
    const hasReference = await this.#reference() !== undefined;
    await this.#grade(touchedBy(this.course, saved, hasReference), saved);
  }

  /** Shows the failures at once; what the compiler says of them follows. */
  async #grade(ids: readonly string[], saved: readonly string[] = []): Promise<void> {
    this.#draw({ note: `Grading ${ids.length === 1 ? ids[0] : "…"}`, saved });
    const submission = await this.#submission();
    const terms = { ...submission, exercises: ids, points: this.terms.points, types: true };
    const judged = await gradeEach(terms, submission);
    const changed = judged.map(({ result }) => result);
    this.#merge(changed, passedNote(changed.filter(({ id }) => saved.includes(id)), this.#view));
    for (const result of changed) await this.#remember(result.id, result);
    const explained = (await withTypes(judged, terms)).map(({ result }) => result)
      .filter(({ typeErrors }) => typeErrors);
    if (explained.length > 0) this.#merge(explained, this.#state.note);
  }

  #merge(changed: readonly ExerciseResult[], note: string): void {
    this.#draw({ ...merged(this.#state, changed, this.#ids), note }, changed);
  }

  /** Trains, unless it does already. */
  #train(): void {
    if (this.#state.training) return;
    this.#draw({ training: "The capstone is running …" });
    this.#capstone()
      .catch((error) => this.#draw({ note: String(error) }))
      .finally(() => this.#draw({ training: "" }));
  }

  async #capstone(): Promise<void> {
    const judged = await this.course.capstone.judge({
      submission: await this.#submission(),
      alone: this.#busy.then(() => this.#state.results),
      stopped: this.#busy.then(() => this.#stopped()),
      onEpoch: ({ epoch, testAccuracy }) =>
        this.#draw({
          training: `The capstone is running: epoch ${epoch} of ${this.course.capstone.epochs}, ` +
            `${(100 * testAccuracy).toFixed(2)} %`,
        }),
    });
    const { result } = weighedCapstone(this.course, judged, this.terms.points);
    const exhibit = await this.app.exhibit?.({ exercises: [], capstone: result }, this.io.color);
    this.#draw({ capstone: result, exhibit, note: result.message ?? "" });
    await this.#remember(result.id, result);
  }

  /** The exercise that a clock stopped; it never comes where there is none. */
  #stopped(): Promise<string> {
    const found = this.#state.results.find(isStopped);
    return found ? Promise.resolve(found.id) : new Promise(() => {});
  }

  /** A memory that can't be kept is no reason to stop. */
  async #remember(...grading: Parameters<ProgressStore["remember"]>): Promise<void> {
    await this.#store.remember(...grading).catch(() => {});
  }

  async #submission() {
    return submissionOf({
      course: this.course,
      folder: this.folders.exercises,
      reference: await this.#reference(),
      seed: this.io.newSeed(),
      timeoutScale: this.terms.timeoutScale,
      clock: new TotalClock(TOTAL_SECONDS * this.terms.timeoutScale),
    });
  }

  #reference(): Promise<Reference | undefined> {
    return referenceOf(this.course.folders);
  }

  get #ids(): string[] {
    return this.course.exercises.map(({ id }) => id);
  }

  get #view(): View {
    const { io, course, folders } = this;
    return {
      paint: painter(io.color),
      columns: io.columns, // a window changes its size
      deno: io.deno,
      exercises: course.exercises,
      done: course.capstone.done,
      onceDone: course.capstone.onceDone,
      pathOf: (id) => relative(io.cwd, join(folders.exercises, `${id}.ts`)),
      exhibit: this.#state.exhibit,
      verbose: this.terms.verbose,
    };
  }

  /** Draws the screen anew, or without a terminal writes down what changed. */
  #draw(change: Partial<State>, changed: readonly ExerciseResult[] = []): void {
    if (this.#stop.signal.aborted) return;
    this.#state = { ...this.#state, ...change };
    if (this.io.isTerminal) this.io.out(screen(this.#state, this.#view));
    else if (changed.length > 0) this.io.out(plain(changed, this.#state, this.#view));
  }
}
