import { join, relative } from "node:path";
import { loadMnist, loadTestSet } from "../../../lib/mnist.ts";
import { CAPSTONE, exercise, type ExerciseId, EXERCISES } from "../../course/mod.ts";
import type { Io } from "../io.ts";
import { judgeCapstone } from "../../course/capstone/capstone.ts";
import { judgeExercise } from "../../judge/exercise.ts";
import { inPool } from "../../judge/pool.ts";
import { isTypeChecked, typeCheck } from "../../judge/type_check.ts";
import { weighed, weighedCapstone } from "../../judge/weigh.ts";
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

const IDS = EXERCISES.map(({ id }) => id);

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

  constructor(readonly io: Io, readonly folders: WatchFolders, readonly points: Points) {
    this.#state = { points, results: [], capstone: undefined, isList: false, note: "" };
    this.#store = new ProgressStore(folders.memory);
    this.#view = {
      paint: painter(io.color),
      columns: io.columns,
      deno: io.deno,
      pathOf: (id) => relative(io.cwd, join(folders.exercises, `${id}.ts`)),
    };
  }

  /** Follows the changes and the keys until `q` is pressed. */
  async run(changes: FindChanges): Promise<void> {
    this.#then(() => this.#grade(IDS));
    const both = [this.#follow(changes), this.#obey()];
    try {
      await Promise.all(both);
    } finally {
      this.#stop.abort(); // where one of them fails, the other ends too, and gives the terminal back
      await Promise.allSettled([...both, this.#busy]);
    }
  }

  async #follow(changes: FindChanges): Promise<void> {
    for await (const ids of changes(this.folders.exercises, this.#stop.signal)) {
      this.#then(async () => this.#grade(touchedBy(ids, await referenceFolder() !== undefined)));
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
    if (key === "a") await this.#grade(IDS);
    if (key === "c") await this.#capstone();
  }

  async #hint(): Promise<void> {
    const id = current(this.#state.results)?.id;
    if (!id) return;
    const { hints } = exercise(id);
    const memory = await this.#store.change(id, (memory) => ({
      ...memory,
      hints: Math.min(memory.hints + 1, hints.length),
    }));
    this.#draw({ note: `Hint ${memory.hints} of ${hints.length}: ${hints[memory.hints - 1]}` });
  }

  /** Shows the failures at once; what the compiler says of them follows. */
  async #grade(ids: readonly ExerciseId[]): Promise<void> {
    this.#draw({ note: `Grading ${ids.length === 1 ? ids[0] : "…"}` });
    const submission = await this.#submission();
    const judged = await inPool(
      ids,
      navigator.hardwareConcurrency,
      async (id) => weighed(await judgeExercise(id, submission), this.points[id]),
      () => {},
    );
    const changed = judged.map(({ result }) => result);
    this.#merge(changed, passedNote(changed));
    for (const result of changed) await this.#remember(result.id, result);
    const wrong = judged.filter(isTypeChecked).map(({ result }) => result.id);
    const errors = await typeCheck(this.folders.exercises, wrong, submission.timeoutScale);
    const explained = changed.filter(({ id }) => errors[id]);
    if (explained.length === 0) return;
    this.#merge(explained.map((result) => ({ ...result, typeErrors: errors[result.id] })), "");
  }

  #merge(changed: readonly ExerciseResult[], note: string): void {
    this.#draw({ ...merged(this.#state, changed), note }, changed);
  }

  async #capstone(): Promise<void> {
    this.#draw({ note: "Training on 60,000 digits …" });
    const judged = await judgeCapstone({
      submission: await this.#submission(),
      mnist: loadMnist,
      alone: Promise.resolve(this.#state.results),
      onEpoch: ({ epoch, testAccuracy }) =>
        this.#draw({ note: `Epoch ${epoch}: ${(100 * testAccuracy).toFixed(2)} %` }),
    });
    const { result } = weighedCapstone(judged, this.points.capstone);
    this.#draw({ capstone: result, note: result.message ?? "", isList: true });
    await this.#remember(CAPSTONE.id, result);
  }

  /** A memory that can't be kept is no reason to stop. */
  async #remember(...grading: Parameters<ProgressStore["remember"]>): Promise<void> {
    await this.#store.remember(...grading).catch(() => {});
  }

  async #submission() {
    return {
      folder: this.folders.exercises,
      solutions: await referenceFolder(),
      seed: this.io.newSeed(),
      timeoutScale: 1,
      testDigits: loadTestSet,
    };
  }

  /** Draws the screen anew, or without a terminal writes down what changed. */
  #draw(change: Partial<State>, changed: readonly ExerciseResult[] = []): void {
    this.#state = { ...this.#state, ...change };
    if (this.io.isTerminal) this.io.out(screen(this.#state, this.#view));
    else if (changed.length > 0) this.io.out(plain(changed, this.#state, this.#view));
  }
}
