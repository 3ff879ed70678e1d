import { type Answer, type Call, Child, NotCopied } from "../sandbox/child.ts";
import type { Limits } from "../sandbox/command.ts";
import { type Failure, SandboxError } from "../sandbox/failure.ts";
import type { Clock } from "../sandbox/fair_clock.ts";
import { type Memory, readMemory } from "../sandbox/memory.ts";
import { Stage } from "../sandbox/stage.ts";
import { COPIES, type StagedFile } from "../sandbox/stage_files.ts";
import type { StagePlan } from "../sandbox/stage_plan.ts";
import type { TotalClock } from "./total_clock.ts";

/** Loading a module has this long; an honest one needs a fiftieth of it. */
const LOAD_SECONDS = 10;
/** A submission that was stopped this often is not started again. */
const MOST_DEATHS = 2;
/** What a clock has stopped once has this share of its time from then on: most loops end nowhere. */
const AFTER_A_STOP = 0.5;

/** What a session may use. */
export interface SessionOptions {
  limits: Limits;
  /** Makes the child's `Math.random` repeatable. */
  seed: number;
  /** The clock of loading and all calls together: code may be slow in each without being stopped. */
  totalSeconds: number;
  /** Stretches every clock but the grading's. */
  timeoutScale: number;
  /** The grading's. */
  clock?: TotalClock;
  /** What the machine had of memory before; it is asked when left out. */
  memory?: Memory;
}

/**
 * A submission to be called: starts a child at the first call, and another one after a crash or a
 * time-out, so that the next check is tried all the same.
 */
export class Session {
  #stage: Stage | undefined;
  #child: Child | undefined;
  #loadError: SandboxError | undefined;
  #deaths = 0;
  #wasStopped = false;
  #starved = false;
  #isOver = false;
  #usedMs = 0;
  #loadMs = 0;
  #memory: Promise<Memory | undefined> | undefined;
  #output: string[] = [];
  #lastPrinted = "";
  /** The copy of the modules that is called in this child. */
  #copy = 0;

  constructor(readonly plan: StagePlan, readonly options: SessionOptions) {}

  /** The student's files that were staged. */
  get files(): readonly StagedFile[] {
    return this.#stage?.files ?? [];
  }

  /** Why the modules can't be loaded; undefined as long as they can. */
  get loadError(): SandboxError | undefined {
    return this.#loadError;
  }

  /** Why no call is tried any more; undefined as long as one is. */
  get exhausted(): "total-clock" | "too-slow-altogether" | "stopped-too-often" | undefined {
    if (this.options.clock?.left === 0) return "total-clock";
    if (this.#isOver || this.#secondsLeft <= 0) return "too-slow-altogether";
    // What others held up is tried again alone: to go on now would only hold that up too.
    return this.#starved || this.#deaths >= MOST_DEATHS ? "stopped-too-often" : undefined;
  }

  /** Loads the modules and returns what each exports. */
  async exports(module: string): Promise<string[]> {
    return (await this.#alive()).exports[module] ?? [];
  }

  /**
   * Calls a function of the submission.
   *
   * @throws {SandboxError} when it brings no answer
   */
  async call(call: Call): Promise<Answer> {
    try {
      return await this.#call(call);
    } catch (error) {
      if (!(error instanceof NotCopied)) throw error;
      await this.#endChild();
      return await this.#call(call);
    }
  }

  async #call(call: Call): Promise<Answer> {
    const child = await this.#alive();
    if (this.#secondsLeft <= 0) throw this.#tooSlow();
    const started = performance.now();
    try {
      const firstSeconds = call.firstSeconds && call.firstSeconds * this.#scale;
      return await child.call({
        ...call,
        copy: this.#copy,
        firstSeconds,
        ...this.#clockOf(call.seconds),
      });
    } catch (error) {
      if (child.connection.dead) this.#deaths++;
      this.#noteClock(error);
      throw error;
    } finally {
      const seconds = (performance.now() - started) / 1000;
      this.#usedMs += 1000 * await child.connection.ownSeconds(seconds);
      this.#lastPrinted = this.#shown(child.connection.printedLast);
    }
  }

  /** Calls it off: what is called, now or from now on, fails with this. */
  stop(failure: Failure): void {
    this.#loadError = new SandboxError(failure);
    this.#child?.connection.stop(failure);
  }

  /** Whether a clock stopped it, though other programs had the processors: that is not its fault. */
  get starved(): boolean {
    return this.#starved;
  }

  /** What the student's code printed so far. */
  get printed(): string {
    return this.#output.join("") + this.#shown(this.#child?.connection.printed ?? "");
  }

  /** What the student's code printed in the last call. */
  get lastPrinted(): string {
    return this.#lastPrinted;
  }

  /** How long its calls took, all together. */
  get usedMs(): number {
    return this.#usedMs;
  }

  /** How long loading and all calls took so far, what is asked afterwards included. */
  get ownSeconds(): number {
    return (this.#usedMs + this.#loadMs) / 1000;
  }

  /** There is no time left for another call: a clock of no seconds would look as if others had them. */
  #tooSlow(): SandboxError {
    this.#isOver = true;
    return new SandboxError(this.#allOver);
  }

  /** What to say when the clock of all calls is over. */
  get #allOver(): Failure {
    const seconds = this.options.totalSeconds * this.options.timeoutScale;
    return { kind: "timed-out", seconds, loading: false, total: true };
  }

  get #secondsLeft(): number {
    return this.options.totalSeconds * this.options.timeoutScale - this.ownSeconds;
  }

  /** A clock of so many seconds, or what is left of the clock of all, with what to say of that one. */
  #clockOf(seconds: number): Omit<Clock, "over"> & { over?: Failure } {
    const left = Math.max(0, this.#secondsLeft);
    if (left >= seconds * this.#scale) return { seconds: seconds * this.#scale, wall: this.#wall };
    return { seconds: left, over: this.#allOver, wall: this.#wall };
  }

  /** What stretches the clock of a call. */
  get #scale(): number {
    return this.options.timeoutScale * (this.#wasStopped ? AFTER_A_STOP : 1);
  }

  /** What is left of the grading's clock. */
  get #wall(): Clock["wall"] {
    const { clock } = this.options;
    return clock &&
      { seconds: clock.left, over: { kind: "total-clock", seconds: clock.seconds } };
  }

  #noteClock(error: unknown): void {
    const failure = error instanceof SandboxError ? error.failure : undefined;
    if (failure?.kind !== "timed-out") return;
    this.#wasStopped = true;
    if (failure.starved) this.#starved = true;
    if (failure.total) this.#isOver = true;
  }

  /**
   * Has the next call start with modules that nothing has called yet: a copy in the same child, as
   * long as there is one.
   */
  async forget(): Promise<void> {
    if (this.#copy < COPIES) this.#copy++;
    else await this.#endChild();
  }

  /** Ends the child, removes its folder, and returns what the student's code printed. */
  async end(): Promise<string> {
    await this.#endChild();
    await this.#stage?.remove();
    return this.#output.join("");
  }

  async #alive(): Promise<Child> {
    if (this.#loadError) throw this.#loadError;
    if (this.#child && !this.#child.connection.dead) return this.#child;
    await this.#endChild();
    try {
      this.#child = await this.#start();
    } catch (error) {
      if (error instanceof SandboxError) {
        this.#loadError ??= error;
        this.#noteClock(error);
        this.#print(error.printed);
      }
      throw error;
    }
    if (this.#loadError) throw this.#loadError; // it was called off meanwhile
    return this.#child;
  }

  async #start(): Promise<Child> {
    const { limits, seed, timeoutScale } = this.options;
    this.#stage ??= await Stage.make(this.plan);
    const { memory } = this.options;
    this.#memory ??= memory ? Promise.resolve(memory) : readMemory();
    const cpuSeconds = Math.ceil(limits.cpuSeconds * timeoutScale);
    const child = await Child.start(
      this.#stage,
      { ...limits, cpuSeconds },
      seed,
      this.#loadClock,
      this.#memory,
    );
    this.#loadMs += 1000 * child.loadSeconds;
    return child;
  }

  get #loadClock(): Clock {
    const { seconds, over, wall } = this.#clockOf(LOAD_SECONDS);
    return { seconds, over: over ?? { kind: "timed-out", seconds, loading: true }, wall };
  }

  #print(text: string): void {
    this.#output.push(this.#shown(text));
  }

  #shown(text: string): string {
    return this.#stage?.hide(text) ?? text;
  }

  async #endChild(): Promise<void> {
    if (!this.#child) return;
    await this.#child.connection.end();
    this.#print(this.#child.connection.printed);
    this.#child = undefined;
    this.#copy = 0;
  }
}
