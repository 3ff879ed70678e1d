import { closestString } from "@std/text";
import { basename } from "node:path";
import { capstonesOf, type Course } from "../judge/course.ts";
import { UsageError } from "../files.ts";

/** Which parts of the course a command is about. */
export interface Selection {
  exercises: string[];
  /** By their ids. */
  capstones: string[];
}

/** What a caller says beside the names. */
export interface Selecting {
  /** Whether capstones are run that were not named. */
  capstone: boolean;
  /** Whether what is a bonus is added to what was named. */
  deeper?: boolean;
}

/**
 * Reads the exercises that a caller named: numbers, names, paths, or `capstone`.
 *
 * @param words none of them means all that makes up the course's points
 * @throws {UsageError} when a word names nothing; it says the nearest name that does
 */
export function select(
  course: Course,
  words: readonly string[],
  { capstone, deeper = false }: Selecting,
): Selection {
  const named = new Set(words.map((word) => partNamed(course, word)));
  const isAsked = (id: string, isBonus: boolean) =>
    named.has(id) || (isBonus ? deeper : words.length === 0);
  return {
    exercises: course.exercises.filter(({ id, deeper = false }) => isAsked(id, deeper))
      .map(({ id }) => id),
    capstones: capstonesOf(course).map(({ id }) => id).filter((id) =>
      named.has(id) || (capstone && isAsked(id, id !== course.capstone.id))
    ),
  };
}

/**
 * Reads the one exercise that a caller named.
 *
 * @throws {UsageError} when the word names none
 */
export function selectOne(course: Course, word: string): string {
  const id = partNamed(course, word);
  if (!capstonesOf(course).some((capstone) => capstone.id === id)) return id;
  throw new UsageError(
    `The capstone has no file of its own: name one of the exercises ${numbersOf(course)}.`,
  );
}

function partNamed(course: Course, word: string): string {
  const { exercises } = course;
  const name = basename(word.replaceAll("\\", "/")).replace(/\.ts$/, "").toLowerCase();
  const capstones = capstonesOf(course).map(({ id }) => id);
  if (capstones.includes(name)) return name;
  const names = [...exercises.flatMap(({ id }) => [id, id.slice(3)]), ...capstones];
  const found = exercises.find(({ id }) =>
    id === name || id.slice(3) === name || Number(name) === parseInt(id)
  );
  if (found) return found.id;
  throw new UsageError(
    `There is no exercise "${word}". ${guess(name, names)}` +
      `Exercises are named by number (${numbersOf(course)}), name or path.`,
  );
}

/** The nearest name. One number is no nearer than another, so a word without a letter gets no guess. */
function guess(name: string, names: string[]): string {
  if (!/[a-z]/.test(name)) return "";
  return `Did you mean ${closestString(name, names)}? `;
}

/** The numbers of the exercises, those in a row together: `1 to 11, 13 to 18`. */
function numbersOf({ exercises }: Pick<Course, "exercises">): string {
  const numbers = exercises.map(({ id }) => parseInt(id));
  const firsts = numbers.filter((number) => !numbers.includes(number - 1));
  const lasts = numbers.filter((number) => !numbers.includes(number + 1));
  return firsts.map((first, i) => first === lasts[i] ? `${first}` : `${first} to ${lasts[i]}`)
    .join(", ");
}
