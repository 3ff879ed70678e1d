import { join, relative } from "node:path";
import { type Capstone, coreOf, type Course, deeperOf, exerciseOf } from "../../judge/course.ts";
import { gradeEach, submissionOf, withTypes } from "../../judge/grade.ts";
import { isStopped } from "../../judge/tried.ts";
import type { App } from "../app.ts";
import type { Io } from "../io.ts";
import { TOTAL_SECONDS, TotalClock } from "../../judge/total_clock.ts";
import { type Reference, referenceOf } from "../../judge/reference.ts";
import { weighedCapstone } from "../../judge/weigh.ts";
import type { Points } from "../../judge/points.ts";
import { isDeeperKnown } from "../deeper.ts";
import { ProgressStore } from "../memory.ts";
import { percent } from "../../report/marks.ts";
import { painter } from "../../report/paint.ts";
import type { ExerciseResult } from "../../report/report.ts";
import type { View } from "../../report/view.ts";
import { changesIn } from "./changes.ts";
import { type Key, keys } from "./keys.ts";
import { plain, screen, withoutKeys } from "./screen.ts";
import {
  current,
  firstState,
  merged,
  nextCapstone,
  passedNote,
  scoreOf,
  type State,
} from "./state.ts";
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
 * Grades on each save and key, one step at a time, and redraws after each. Training goes on in the
 * background: a save need not wait for it.
 */
export class Watcher {
  readonly course: Course;
  readonly #stop = new AbortController();
  readonly #store: ProgressStore;
  #state: State;
  /** Saved, and not graded since. */
  readonly #saved = new Set<string>();
  /** The step that is running: each waits for the one before. */
  #busy: Promise<void> = Promise.resolve();

  constructor(
    readonly app: App,
    readonly io: Io,
    readonly folders: WatchFolders,
    readonly terms: WatchTerms,
  ) {
    this.course = app.course;
    this.#store = new ProgressStore(folders.memory);
    this.#state = firstState(app.course, terms.points);
  }

  /** Follows the saves and the keys until `q` is pressed, and does not wait for what is still running. */
  async run(): Promise<void> {
    this.io.onResize?.(() => this.#draw({}), this.#stop.signal);
    this.#afterOthers(() => this.#begin());
    if (!this.io.isTerminal) this.io.out(withoutKeys(this.#view));
    const both = [this.#followSaves(), this.#followKeys()];
    try {
      await Promise.all(both);
    } finally {
      this.#stop.abort(); // if one of them fails, the other ends too, and restores the terminal
      await Promise.allSettled(both);
    }
  }

  async #followSaves(): Promise<void> {
    const all = this.course.exercises.map(({ id }) => id);
    for await (const ids of changesIn(this.folders.exercises, all, this.#stop.signal)) {
      ids.forEach((id) => this.#saved.add(id));
      this.#afterOthers(() => this.#gradeSaved());
    }
  }

  async #begin(): Promise<void> {
    const { course, folders, terms } = this;
    const progress = await this.#store.read().catch(() => ({}));
    const isKnown = await isDeeperKnown(course, folders.exercises, terms.points, progress);
    if (isKnown) this.#showDeeper();
    await this.#grade(this.#ids);
  }

  /** From now on, the bonus is shown too. */
  #showDeeper(): void {
    this.#draw({ deeper: deeperOf(this.course).map(({ id }) => id) });
  }

  /** Shows the bonus once all of the points are there. */
  async #showDeeperOnceDone(): Promise<void> {
    const { most, deeper } = this.#state;
    if (deeper.length > 0 || scoreOf(this.#state) < most.own) return;
    this.#showDeeper();
    if (this.#state.deeper.length > 0) await this.#grade(this.#state.deeper);
  }

  async #followKeys(): Promise<void> {
    const { terminal } = this.io;
    if (!terminal) return;
    for await (const key of keys(terminal, this.#stop.signal)) {
      if (key === "q") return this.#stop.abort();
      if (key === "c") this.#train();
      else this.#afterOthers(() => this.#act(key));
    }
  }

  /** Takes a step after those before it. If one fails, the screen says so, and the next one is taken. */
  #afterOthers(step: () => Promise<void>): void {
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

  /** Grades once what was saved while something else was graded, as the files are now. */
  async #gradeSaved(): Promise<void> {
    const saved = [...this.#saved];
    this.#saved.clear();
    if (saved.length === 0) return;
    const { deeper } = this.#state;
    const isNew = deeper.length === 0 && !saved.every((id) => this.#ids.includes(id));
    if (isNew) this.#showDeeper();
    const hasReference = await this.#reference() !== undefined;
    const touched = touchedBy(this.course, saved, hasReference);
    const asked = this.#ids.filter((id) =>
      touched.includes(id) || (isNew && this.#state.deeper.includes(id))
    );
    await this.#grade(asked, saved);
    await this.#showDeeperOnceDone();
  }

  /** Shows the failures at once; what the compiler says of them follows. */
  async #grade(ids: readonly string[], saved: readonly string[] = []): Promise<void> {
    this.#draw({ note: `Grading ${ids.length === 1 ? ids[0] : "…"}`, saved });
    const submission = await this.#submission();
    const terms = { ...submission, exercises: ids, points: this.terms.points, types: true };
    const judged = await gradeEach(terms, submission);
    const changed = judged.map(({ result }) => result);
    // Before they are shown: once they are, the student may quit.
    for (const result of changed) await this.#remember(result.id, result);
    this.#merge(changed, passedNote(changed.filter(({ id }) => saved.includes(id)), this.#view));
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
    this.#capstone(nextCapstone(this.#state, this.course))
      .catch((error) => this.#draw({ note: String(error) }))
      .finally(() => this.#draw({ training: "" }));
  }

  async #capstone(capstone: Capstone): Promise<void> {
    const judged = await capstone.judge({
      submission: await this.#submission(),
      alone: this.#busy.then(() => this.#state.results),
      stopped: this.#busy.then(() => this.#stopped()),
      onEpoch: ({ epoch, testAccuracy }) =>
        this.#draw({
          training: `The capstone is running: epoch ${epoch} of ${capstone.epochs}, ` +
            percent(testAccuracy, 2),
        }),
    });
    const { result } = weighedCapstone(capstone, judged, this.terms.points);
    await this.#remember(result.id, result);
    const note = result.message ?? "";
    if (capstone.id === this.course.capstone.id) {
      const exhibit = await this.app.exhibit?.({ exercises: [], capstone: result }, this.io.color);
      this.#draw({ capstone: result, exhibit, note });
      this.#afterOthers(() => this.#showDeeperOnceDone());
    } else {
      const others = this.#state.deeperCapstones.filter(({ id }) => id !== result.id);
      this.#draw({ deeperCapstones: [...others, result], note });
    }
  }

  /** The exercise that a clock stopped; never resolves if there is none. */
  #stopped(): Promise<string> {
    const found = this.#state.results.find(isStopped);
    return found ? Promise.resolve(found.id) : new Promise(() => {});
  }

  /** If progress can't be remembered, the watcher goes on all the same. */
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

  /** The exercises that are shown. */
  get #ids(): string[] {
    return [...coreOf(this.course).map(({ id }) => id), ...this.#state.deeper];
  }

  get #view(): View {
    const { io, course, folders } = this;
    return {
      paint: painter(io.color),
      columns: io.columns, // a window changes its size
      deno: io.deno,
      course,
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
