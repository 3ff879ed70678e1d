/** What a command may do to the world around it; tests pass their own. */
export interface Io {
  /** Writes to standard output. */
  out(text: string): void;
  /** Writes to standard error. */
  error(text: string): void;
  /** Whether standard output is a terminal, where a line can be written over. */
  isTerminal: boolean;
  color: boolean;
  /** Characters a line. */
  columns: number;
  /** The folder that the caller's paths start from. */
  cwd: string;
  /** A seed for a run that was given none. */
  newSeed(): number;
}

/** The call was at fault; the message is one line that says what, where, and what to do. */
export class UsageError extends Error {
  override name = "UsageError";
}
