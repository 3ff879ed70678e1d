import { DataError } from "../lib/mnist.ts";

/** What an error says, to stand behind a colon in a sentence; anything may be thrown. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** What the grader says of its own fault: the stack, but one line of what the reader can mend. */
export function faultOf(error: unknown): string {
  const isMendable = error instanceof DataError;
  return error instanceof Error && !isMendable && error.stack || reasonOf(error);
}
