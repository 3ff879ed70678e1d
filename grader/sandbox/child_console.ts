/** Methods of the console that print nothing. */
const SILENT = new Set([
  "clear",
  "groupEnd",
  "time",
  "timeEnd",
  "timeStamp",
  "profile",
  "profileEnd",
]);
const MAX_PRINTED = 64_000;
/** Each line is a message of its own, read by the grader: more than these nobody looks at. */
const MAX_LINES = 2_000;

/** A console of which every method prints to one place: standard output holds frames alone. */
export class ChildConsole {
  /** What code finds by the name of `console`. */
  readonly methods: Record<string, (...values: unknown[]) => void>;
  #printed = 0;
  #lines = 0;

  /**
   * @param print where the lines go
   * @param inspect how a value that is no text is shown
   */
  constructor(
    readonly print: (text: string) => void,
    readonly inspect: (value: unknown) => string,
  ) {
    const all = console as unknown as Record<string, unknown>;
    const names = Object.keys(all).filter((name) => typeof all[name] === "function");
    const show = (...values: unknown[]) => this.#show(values);
    this.methods = Object.fromEntries(
      names.map((name) => [name, SILENT.has(name) ? () => {} : show]),
    );
  }

  /** To be called before each call: it may print so much and no more. */
  printAnew(): void {
    [this.#printed, this.#lines] = [0, 0];
  }

  #show(values: unknown[]): void {
    if (this.#printed > 2 * MAX_PRINTED || ++this.#lines > MAX_LINES) return;
    const parts = values.map((value) => typeof value === "string" ? value : this.inspect(value));
    const line = `${parts.join(" ").slice(0, MAX_PRINTED)}\n`;
    if ((this.#printed += line.length) <= 2 * MAX_PRINTED) this.print(line);
  }
}
