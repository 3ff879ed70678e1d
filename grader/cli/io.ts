/** What a command may do to the world around it; tests pass their own. */
export interface Io {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Whether standard output is a terminal, where a line can be written over. */
  isTerminal: boolean;
  color: boolean;
  /** Standard input, where keys can be read from it as they are pressed. */
  terminal?: { setRaw(on: boolean): void; readable: ReadableStream<Uint8Array> };
  /** Characters per line; another size of the window changes it. */
  readonly columns: number;
  /** Calls `draw` each time the window is resized, until `stop`. */
  onResize?(draw: () => void, stop: AbortSignal): void;
  /** How the caller starts Deno: "deno", or through npx. */
  deno: string;
  /** The folder that the caller's paths start from. */
  cwd: string;
  /** Asks for a line; undefined where nobody can answer. */
  ask(question: string): string | undefined;
  /** A variable of the environment; nothing where a command needs none. */
  env?(name: string): string | undefined;
  /** A seed for a run that was given none. */
  newSeed(): number;
}
