import { closestString } from "@std/text";
import { basename } from "node:path";
import type { Course } from "../judge/course.ts";
import { UsageError } from "../files.ts";

/** Which parts of the course a command is about. */
export interface Selection {
  exercises: string[];
  capstone: boolean;
}

/**
 * Reads the exercises that a caller named: numbers, names, paths, or `capstone`.
 *
 * @param words none of them means all
 * @throws {UsageError} when a word names nothing; it says the nearest name that does
 */
export function select(course: Course, words: readonly string[], withCapstone: boolean): Selection {
  const ids = course.exercises.map(({ id }) => id);
  if (words.length === 0) return { exercises: ids, capstone: withCapstone };
  const named = new Set(words.map((word) => partNamed(course, word)));
  return {
    exercises: ids.filter((id) => named.has(id)),
    capstone: named.has(course.capstone.id),
  };
}

/**
 * Reads the one exercise that a caller named.
 *
 * @throws {UsageError} when the word names none
 */
export function selectOne(course: Course, word: string): string {
  const id = partNamed(course, word);
  if (id !== course.capstone.id) return id;
  throw new UsageError(
    `The capstone has no file of its own: name one of the exercises ${numbersOf(course)}.`,
  );
}

function partNamed({ exercises, capstone }: Course, word: string): string {
  const name = basename(word.replaceAll("\\", "/")).replace(/\.ts$/, "").toLowerCase();
  if (name === capstone.id) return name;
  const names = [...exercises.flatMap(({ id }) => [id, id.slice(3)]), capstone.id];
  const found = exercises.find(({ id }) =>
    id === name || id.slice(3) === name || Number(name) === parseInt(id)
  );
  if (found) return found.id;
  throw new UsageError(
    `There is no exercise "${word}". ${guess(name, names)}` +
      `Exercises are named by number (${numbersOf({ exercises })}), name or path.`,
  );
}

/** The nearest name; no number is near another, and a word without a letter is near nothing. */
function guess(name: string, names: string[]): string {
  if (!/[a-z]/.test(name)) return "";
  return `Did you mean ${closestString(name, names)}? `;
}

/** The first and the last number of an exercise: `1 to 11`. */
function numbersOf({ exercises }: Pick<Course, "exercises">): string {
  return `${parseInt(exercises[0].id)} to ${parseInt(exercises.at(-1)!.id)}`;
}
