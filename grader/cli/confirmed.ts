import { UsageError } from "../files.ts";
import type { Io } from "./io.ts";

/**
 * Asks a yes-or-no question; whatever is not a yes is a no.
 *
 * @throws {UsageError} where nobody can answer
 */
export function confirmed(io: Io, question: string): boolean {
  const answer = io.ask(`${question} [y/N] `);
  if (answer === undefined) {
    throw new UsageError(`${question} There is no terminal to answer on: add --yes.`);
  }
  return /^y(es)?$/i.test(answer.trim());
}
