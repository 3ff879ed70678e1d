import { closestString } from "@std/text";
import { basename } from "node:path";
import { CAPSTONE, type ExerciseId, EXERCISES } from "../course/mod.ts";
import { UsageError } from "../files.ts";

/** Which parts of the course a command is about. */
export interface Selection {
  exercises: ExerciseId[];
  capstone: boolean;
}

/**
 * Reads the exercises that a caller named: numbers, names, paths, or `capstone`.
 *
 * @param words none of them means all
 * @throws {UsageError} when a word names nothing; it says the nearest name that does
 */
export function select(words: readonly string[], withCapstone: boolean): Selection {
  if (words.length === 0) {
    return { exercises: EXERCISES.map(({ id }) => id), capstone: withCapstone };
  }
  const named = new Set(words.map(partNamed));
  return {
    exercises: EXERCISES.map(({ id }) => id).filter((id) => named.has(id)),
    capstone: named.has(CAPSTONE.id),
  };
}

/**
 * Reads the one exercise that a caller named.
 *
 * @throws {UsageError} when the word names none
 */
export function selectOne(word: string): ExerciseId {
  const id = partNamed(word);
  if (id !== CAPSTONE.id) return id;
  throw new UsageError(
    `The capstone has no file of its own: name one of the exercises 1 to ${EXERCISES.length}.`,
  );
}

function partNamed(word: string): ExerciseId | typeof CAPSTONE.id {
  const name = basename(word.replaceAll("\\", "/")).replace(/\.ts$/, "").toLowerCase();
  if (name === CAPSTONE.id) return name;
  const found = EXERCISES.find(({ id }, i) =>
    id === name || id.slice(3) === name || Number(name) === i + 1
  );
  if (found) return found.id;
  throw new UsageError(
    `There is no exercise "${word}". ${guess(name)}` +
      `Exercises are named by number (1 to ${EXERCISES.length}), name or path.`,
  );
}

/** The nearest name; no number is near another, and a word without a letter is near nothing. */
function guess(name: string): string {
  if (!/[a-z]/.test(name)) return "";
  const names = [...EXERCISES.flatMap(({ id }) => [id, id.slice(3)]), CAPSTONE.id];
  return `Did you mean ${closestString(name, names)}? `;
}
