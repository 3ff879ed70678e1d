import { type Answer, type Call, Child } from "../sandbox/child.ts";
import type { Limits } from "../sandbox/command.ts";
import { SandboxError } from "../sandbox/failure.ts";
import { COPIES, Stage, type StagedFile, type StagePlan } from "../sandbox/stage.ts";

/** Loading a module has this long; an honest one needs a fiftieth of it. */
const LOAD_SECONDS = 10;
/** A submission that was stopped this often is not started again. */
const MOST_DEATHS = 2;

/** What a session may use. */
export interface SessionOptions {
  limits: Limits;
  /** Makes the child's `Math.random` repeatable. */
  seed: number;
  /** The wall clock of all calls together: code may be slow in each without being stopped. */
  totalSeconds: number;
  /** Stretches every wall clock. */
  timeoutScale: number;
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
  #usedMs = 0;
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
  get exhausted(): "too-slow-altogether" | "stopped-too-often" | undefined {
    if (this.#secondsLeft <= 0) return "too-slow-altogether";
    return this.#deaths >= MOST_DEATHS ? "stopped-too-often" : undefined;
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
    const child = await this.#alive();
    const started = performance.now();
    try {
      return await child.call({ ...call, copy: this.#copy, ...this.#clockOf(call) });
    } catch (error) {
      if (child.connection.dead) this.#deaths++;
      throw error;
    } finally {
      this.#usedMs += performance.now() - started;
      this.#lastPrinted = this.#shown(child.connection.printedLast);
    }
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

  get #secondsLeft(): number {
    return this.options.totalSeconds * this.options.timeoutScale - this.#usedMs / 1000;
  }

  /** The clock of this call, or what is left of the clock of all. */
  #clockOf({ seconds }: Call): Pick<Call, "seconds" | "total"> {
    const { timeoutScale, totalSeconds } = this.options;
    const left = Math.max(0, this.#secondsLeft);
    return left < seconds * timeoutScale
      ? { seconds: left, total: totalSeconds * timeoutScale }
      : { seconds: seconds * timeoutScale };
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
      return this.#child = await this.#start();
    } catch (error) {
      if (error instanceof SandboxError) {
        this.#loadError = error;
        this.#print(error.printed);
      }
      throw error;
    }
  }

  async #start(): Promise<Child> {
    const { limits, seed, timeoutScale } = this.options;
    this.#stage ??= await Stage.make(this.plan);
    return await Child.start(this.#stage, limits, seed, LOAD_SECONDS * timeoutScale);
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
