/** What an unfinished function throws; the grader reads it as "not started". */
export class TodoError extends Error {
  override name = "TodoError";

  /** @param exportName the function still to be written */
  constructor(readonly exportName: string) {
    super(`${exportName} is not written yet`);
  }
}

/**
 * Stands where your code belongs. Delete the call when you write the body.
 *
 * @param name the function still to be written
 * @throws {TodoError} always
 *
 * @example
 * ```ts
 * import { assertThrows } from "@std/assert";
 * assertThrows(() => todo("softmax"), TodoError, "softmax is not written yet");
 * ```
 */
export function todo(name: string): never {
  throw new TodoError(name);
}
