import { UsageError } from "./io.ts";
import { reasonOf } from "./reason.ts";

/**
 * Works on the caller's files. What the system refuses there is the caller's to mend, and one line.
 *
 * @param refused what to say before the system's reason: `.digits can't be written`
 * @throws {UsageError} when the work throws
 */
export async function withFiles<T>(refused: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof UsageError ? error : new UsageError(`${refused}: ${reasonOf(error)}.`);
  }
}
